import type { FieldDef } from '../../kernel/field.ts';

const flow = { kind: 'derived', list: 'optional' } as const;

/** What the acts write: shown in lists and histories, never typed into the form and never imported. */
export const flowFields = [
  { ...flow, key: 'number', label: '单号', type: 'text', list: 'default', width: 170, sortable: true },
  {
    ...flow,
    key: 'status',
    label: '状态',
    type: 'code',
    codeTable: 'order_status',
    list: 'default',
    width: 96,
  },
  { ...flow, key: 'dueOn', label: '本步时限', type: 'date', list: 'default', width: 104, sortable: true },
  { ...flow, key: 'team', label: '承接团队', type: 'organization', list: 'default', width: 180 },
  { ...flow, key: 'part', label: '拆分部分', type: 'flag', width: 80, align: 'center' },
  { ...flow, key: 'splitFrom', label: '拆自单号', type: 'text', width: 170 },
  { ...flow, key: 'gap', label: '供需情况', type: 'codes', codeTable: 'order_gap', width: 140 },
  { ...flow, key: 'acceptDue', label: '受理时限', type: 'date', width: 104 },
  { ...flow, key: 'acceptedOn', label: '受理日期', type: 'date', width: 104 },
  { ...flow, key: 'acceptedBy', label: '受理人', type: 'personName', width: 90 },
  { ...flow, key: 'finishDue', label: '办结时限', type: 'date', width: 104 },
  { ...flow, key: 'mode', label: '派单方式', type: 'code', codeTable: 'dispatch_mode', width: 96 },
  { ...flow, key: 'dispatchedOn', label: '派单日期', type: 'date', width: 104 },
  { ...flow, key: 'takenOn', label: '接单日期', type: 'date', width: 104 },
  { ...flow, key: 'leader', label: '服务负责人', type: 'personName', width: 96 },
  { ...flow, key: 'plannedOn', label: '服务日期', type: 'date', width: 104 },
  { ...flow, key: 'session', label: '活动场次', type: 'session', width: 180 },
  { ...flow, key: 'finishedOn', label: '完成日期', type: 'date', width: 104 },
  { ...flow, key: 'result', label: '完成情况', type: 'longText', width: 180 },
  { ...flow, key: 'confirmedOn', label: '确认日期', type: 'date', width: 104 },
  { ...flow, key: 'confirmedBy', label: '确认人', type: 'text', width: 90 },
  { ...flow, key: 'total', label: '总体评价', type: 'code', codeTable: 'order_rating', width: 96 },
  { ...flow, key: 'attitude', label: '服务态度', type: 'code', codeTable: 'order_rating', width: 96 },
  { ...flow, key: 'effect', label: '服务效果', type: 'code', codeTable: 'order_rating', width: 96 },
  { ...flow, key: 'solved', label: '是否解决', type: 'code', codeTable: 'order_solved', width: 90 },
  { ...flow, key: 'comment', label: '评价意见', type: 'longText', width: 180 },
  { ...flow, key: 'visitResult', label: '回访结果', type: 'longText', width: 180 },
  { ...flow, key: 'complaint', label: '投诉内容', type: 'longText', width: 180 },
] as const satisfies readonly FieldDef[];
