export const POLICY_DOCUMENT_WORDS = {
  title: '制度文件',
  all: '共',
  number: '文号',
  kind: '种类',
  issuer: '制发单位',
  issued: '印发日期',
  repealed: '废止日期',
  repealedBy: '废止依据',
} as const;
