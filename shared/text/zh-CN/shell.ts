/** Sentences of the launcher and of the shells, for the moments when no window is there to speak. */
export const SHELL_TEXT = {
  productName: '文明实践志愿服务台账',
  electronMissing: '未找到桌面程序组件，改用浏览器打开台账。',
  alreadyRunning: (where: string): string => `台账已在浏览器中打开（${where}），转到正在运行的那一个。`,
  ledgerHeld: (holder: string): string =>
    holder === ''
      ? '台账正被另一个程序使用，请先关闭它再打开。'
      : `台账正被“${holder}”使用，请先关闭它再打开。`,
  doors: { window: '桌面窗口', browser: '浏览器窗口', cli: '命令行', unknown: '另一个程序' },
  process: (pid: string | number): string => `进程 ${pid}`,
  startFailed: (sentence: string): string => `台账未能打开：${sentence}`,
  refusedTitle: '请从桌面图标重新打开台账',
  refusedBody: '这个网址已经用过或已经失效。请关闭本页，双击桌面上的台账图标重新打开。',
  openTitle: '选择文件',
  saveTitle: '保存文件',
  saveBlocked: '文件不能写入，可能正在别的程序中打开。请关闭它，或换一个位置、文件名再保存。',
  fileKinds: {
    spreadsheet: '表格文件',
    document: 'Word 文档',
    ledger: '台账文件',
    attachment: '照片和文件',
    any: '所有文件',
    pdf: 'PDF 文件',
  },
  menu: {
    edit: '编辑',
    undo: '撤销',
    redo: '重做',
    cut: '剪切',
    copy: '复制',
    paste: '粘贴',
    selectAll: '全选',
  },
} as const;
