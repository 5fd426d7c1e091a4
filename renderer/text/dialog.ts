/** Words of dialogs and messages. */
export const DIALOG_WORDS = {
  cancel: '取消',
  undo: '撤销',
  close: '关闭',
  typeName: (name: string) => `请输入“${name}”以确认：`,
  nameMissing: '输入的名称不符',
} as const;
