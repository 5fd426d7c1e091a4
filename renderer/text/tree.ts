/** Words of a tree. No ledger words here. */
export const TREE_WORDS = {
  footerHint: '↑↓ 移动 · →← 展开收起 · Enter 选定',
} as const;
