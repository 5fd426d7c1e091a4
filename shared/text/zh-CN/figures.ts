/** Words around figures: placeholders of a document, matters to be done. */

/** State of a placeholder in a document. */
export const PLACEHOLDER_STATES = {
  filled: '可填',
  insufficient: '数据不足',
  unknown: '未识别',
} as const;

/** Formats that follow the bar of a placeholder, with what they print. */
export const PLACEHOLDER_FORMATS: readonly (readonly [format: string, meaning: string])[] = [
  ['', '只写数字，句子自带单位'],
  ['万人', '以万为单位，最多两位小数'],
  ['余人', '保留前几位，加“余”'],
  ['近万人', '向上取整，加“近”'],
  ['超过万人', '向下取整，加“超过”'],
];

interface TodoWords {
  readonly text: (params: Readonly<Record<string, string | number>>) => string;
  /** Measure word of the count. */
  readonly counter: string;
  readonly verb: string;
}

/** Matters of the dashboard by key. */
const TODOS: Readonly<Record<string, TodoWords>> = {
  importErrors: {
    text: (params) => `${String(params['fileName'] ?? '导入文件')} 有错误行，待退回重报`,
    counter: '行',
    verb: '查看',
  },
  importPlanned: {
    text: (params) => `${String(params['fileName'] ?? '导入文件')} 已核对，等待写入`,
    counter: '行',
    verb: '继续',
  },
  ordersOverdue: { text: () => '服务订单超过本步时限', counter: '单', verb: '办理' },
  sessionsUnreviewed: { text: () => '已举办的活动场次待审核', counter: '场', verb: '审核' },
  recordsPending: { text: () => '服务记录待核实', counter: '条', verb: '核实' },
  recordsDue: { text: () => '服务记录公示期满，可以生效', counter: '条', verb: '生效' },
  flagsOpen: { text: () => '时长核查发现的事项待核查', counter: '项', verb: '核查' },
  certificatesUnshown: { text: () => '记录证明已开具，待公示', counter: '份', verb: '公示' },
  suspects: { text: () => '疑似同一人，等待合并或排除', counter: '组', verb: '比对' },
  guardianMissing: { text: () => '未成年志愿者缺监护人同意书', counter: '人', verb: '查看' },
  pending: { text: () => '志愿者待审核', counter: '人', verb: '审核' },
  backupOld: { text: () => '超过 1 天没有备份', counter: '天', verb: '备份' },
  backupUnverified: { text: () => '最近的备份没有核验', counter: '份', verb: '核验' },
};

/** A matter in words. An unknown key reads 待处理事项. */
export function todoWords(key: string): TodoWords {
  return TODOS[key] ?? { text: () => '待处理事项', counter: '项', verb: '查看' };
}
