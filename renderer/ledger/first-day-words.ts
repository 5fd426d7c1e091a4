/** Words of an empty list. */
export const FIRST_DAY_WORDS = {
  title: (label: string): string => `台账里还没有${label}`,
  note: '建议按下面的顺序开始。已有表格的，可以直接导入，不必重新录入。',
  templateTitle: '下载模板',
  templateNote: '表头和下拉选项已设好，填好后可自动识别',
  template: (label: string): string => `下载${label}模板`,
  importTitle: '导入表格',
  importNote: '支持 .xlsx、.xls、.et、.csv；先核对，再写入，可整批撤销',
  import: (label: string): string => `导入${label}`,
  addTitle: '手工录入',
  addNote: '数量不多时，可以一条一条录入',
  add: (label: string): string => `新增${label}`,
  foot: '也可以从 WPS 复制单元格，在此页按 Ctrl+V 粘贴导入。',
} as const;
