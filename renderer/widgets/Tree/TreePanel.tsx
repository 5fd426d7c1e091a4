import { TREE_WORDS } from '../../text/tree.ts';
import { Tree, type TreeProps } from './Tree.tsx';

/** The panel left of a list: heading as high as the filter row, tree, footer with the keys; only the tree scrolls. */
export function TreePanel({ title, ...tree }: Omit<TreeProps, 'label'> & { readonly title: string }) {
  return (
    <section className="panel tree-panel">
      <h2 className="panel-title tree-title">{title}</h2>
      <Tree label={title} {...tree} />
      <div className="tree-footer">{TREE_WORDS.footerHint}</div>
    </section>
  );
}
