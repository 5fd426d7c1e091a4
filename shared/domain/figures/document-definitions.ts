/** Figures of 制度文件 and 宣传报道, which the office's reports name beside people and sessions. */
export const DOCUMENT_FIGURES = [
  {
    key: 'D1',
    name: '出台制度文件数',
    unit: '份',
    decimals: 0,
    entity: 'policyDocuments',
    definition: () => '印发日期不晚于截至日的制度文件，按份计，其后废止的一并计入',
    scope: '制度文件台账中的全部文件，含上级印发的；制发单位见明细',
    caveat: '按印发日期计，不区分现行和废止。',
  },
  {
    key: 'D2',
    name: '宣传报道篇数',
    unit: '篇',
    decimals: 0,
    entity: 'publicity',
    definition: () => '刊播日期不晚于截至日的报道，按篇计，几家媒体刊播同一稿件的，一家计一篇',
    scope: '各级媒体和本级公众号；媒体级别见明细',
    caveat: '按刊播日期计。',
  },
] as const;
