import { useCallback, useMemo, useState } from 'react';
import { childrenOf, keysAbove, type TreeNode, type TreeRow, visibleRows } from './tree-rows.ts';

export interface TreeState {
  readonly rows: readonly TreeRow[];
  /** Row of the keyboard; -1 only in an empty tree. */
  readonly current: number;
  readonly stand: (key: string) => void;
  readonly setOpen: (key: string, open: boolean) => void;
  /** The node is being chosen: it opens, and what led to the former one stays open. */
  readonly reach: (key: string) => void;
}

/** What of a tree is open and where the keyboard stands. The top and the way to the chosen node are open at first. */
export function useTree(nodes: readonly TreeNode[], chosen: string): TreeState {
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [stood, setStood] = useState<string | undefined>(undefined);
  const children = useMemo(() => childrenOf(nodes), [nodes]);
  const way = useMemo(() => new Set(keysAbove(nodes, chosen)), [nodes, chosen]);
  const rows = useMemo(
    () => visibleRows(children, (key, level) => turned.get(key) ?? (level === 1 || way.has(key))),
    [children, turned, way],
  );
  const at = (key: string): number => rows.findIndex(({ node }) => node.key === key);
  // What the keyboard stood on may have gone: then it stands on the chosen node, else at the top.
  const wanted = stood === undefined ? -1 : at(stood);
  const current = wanted >= 0 ? wanted : Math.max(at(chosen), rows.length > 0 ? 0 : -1);

  return {
    rows,
    current,
    stand: setStood,
    setOpen: useCallback((key, open) => {
      setTurned((before) => new Map(before).set(key, open));
      setStood(key);
    }, []),
    reach: useCallback(
      (key) => {
        setTurned(
          (before) => new Map([...[...way].map((each) => [each, true] as const), ...before, [key, true]]),
        );
        setStood(key);
      },
      [way],
    ),
  };
}
