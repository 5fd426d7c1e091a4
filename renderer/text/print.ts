/** Words of prints. */
export const PRINT_WORDS = {
  unit: '单位',
  conditions: '条件',
  asOf: '截至',
  printedBy: '打印人',
  printedAt: '打印时间',
  masked: '证件号码、手机号码已遮盖',
  preview: '打印预览',
  print: '打印',
  back: '返回',
} as const;
