/** Words of a tree. No ledger words here. */
export const TREE_WORDS = {
  footerHint: '方向键移动、展开 · Enter 选定',
} as const;
