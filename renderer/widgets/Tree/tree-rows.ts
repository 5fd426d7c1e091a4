/** A node of a tree. */
export interface TreeNode {
  readonly key: string;
  /** Key of the node above; null = stands at the top. */
  readonly parent: string | null;
  readonly label: string;
  /** At the right end of the row: how much stands below. */
  readonly note?: string;
  /** Behind the label, and the label in grey: what is no longer in use. */
  readonly mark?: string;
  /** What a screen reader says instead of label and note. */
  readonly spoken?: string;
}

/** A node that can be seen, with what ARIA asks of it. */
export interface TreeRow {
  readonly node: TreeNode;
  /** 1 = top. */
  readonly level: number;
  /** undefined = nothing below it. */
  readonly open: boolean | undefined;
  /** 1-based place among the nodes under the same one, and how many they are. */
  readonly place: number;
  readonly siblings: number;
}

type Children = ReadonlyMap<string | null, readonly TreeNode[]>;

/** Nodes by the node above them, in their order. */
export function childrenOf(nodes: readonly TreeNode[]): Children {
  const children = new Map<string | null, TreeNode[]>();
  for (const node of nodes) {
    const known = children.get(node.parent);
    if (known) known.push(node);
    else children.set(node.parent, [node]);
  }
  return children;
}

/** The nodes that can be seen, from top to bottom. */
export function visibleRows(children: Children, isOpen: (key: string, level: number) => boolean): TreeRow[] {
  const walk = (parent: string | null, level: number): TreeRow[] => {
    const nodes = children.get(parent) ?? [];
    return nodes.flatMap((node, at) => {
      const open = children.has(node.key) ? isOpen(node.key, level) : undefined;
      const row = { node, level, open, place: at + 1, siblings: nodes.length };
      return [row, ...(open ? walk(node.key, level + 1) : [])];
    });
  };
  return walk(null, 1);
}

/** Keys of the nodes above one, the nearest first. */
export function keysAbove(nodes: readonly TreeNode[], key: string): readonly string[] {
  const parents = new Map(nodes.map((node) => [node.key, node.parent]));
  const above: string[] = [];
  let at = parents.get(key) ?? null;
  // Stops at a circle, which a damaged tree could hold.
  while (at !== null && !above.includes(at)) {
    above.push(at);
    at = parents.get(at) ?? null;
  }
  return above;
}

export type SideStep =
  | { readonly kind: 'open' | 'close'; readonly key: string }
  | { readonly kind: 'go'; readonly index: number };

/** What → and ← do on a row: open, else go to the first below; close, else go to the one above. */
export function sideStep(rows: readonly TreeRow[], current: number, key: 'left' | 'right'): SideStep | null {
  const row = rows[current];
  if (!row) return null;
  if (key === 'right') {
    if (row.open === undefined) return null;
    return row.open ? { kind: 'go', index: current + 1 } : { kind: 'open', key: row.node.key };
  }
  if (row.open) return { kind: 'close', key: row.node.key };
  const above = rows.findIndex(({ node }) => node.key === row.node.parent);
  return above < 0 ? null : { kind: 'go', index: above };
}
