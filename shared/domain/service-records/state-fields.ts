import type { FieldDef } from '../../kernel/field.ts';

/** What happens to a record after it was made: written by 核实, 公示 and 冲正 alone. */
export const stateFields = [
  {
    key: 'status',
    label: '状态',
    aliases: ['记录状态'],
    kind: 'derived',
    type: 'code',
    codeTable: 'record_status',
    list: 'default',
    width: 92,
    importable: true,
    notOffered: true,
  },
  {
    key: 'number',
    label: '本场次第几条',
    kind: 'derived',
    type: 'integer',
    list: 'optional',
    width: 104,
    align: 'center',
  },
  { key: 'verifier', label: '核实人', kind: 'derived', type: 'text', list: 'optional', width: 90 },
  { key: 'verifiedOn', label: '核实日期', kind: 'derived', type: 'date', list: 'optional', width: 104 },
  { key: 'noticeUntil', label: '公示截止', kind: 'derived', type: 'date', list: 'optional', width: 104 },
  { key: 'effectiveOn', label: '生效日期', kind: 'derived', type: 'date', list: 'optional', width: 104 },
  { key: 'reversedOn', label: '冲正日期', kind: 'derived', type: 'date', list: 'optional', width: 104 },
  { key: 'reversalReason', label: '冲正原因', kind: 'derived', type: 'text', list: 'optional', width: 180 },
] as const satisfies readonly FieldDef[];
