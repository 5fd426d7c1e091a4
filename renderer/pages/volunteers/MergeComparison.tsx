import { Radio } from 'antd';
import type { RecordView } from '../../../shared/contract/entity.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import type { FieldDef } from '../../../shared/kernel/field.ts';
import { displayValue, valueText } from '../../api/display.ts';
import { MERGE_WORDS as W } from '../../ledger/record-words.ts';
import { PlainTable } from '../../widgets/Page/PlainTable.tsx';

export type Side = 'left' | 'right';

interface MergeComparisonProps {
  readonly left: RecordView;
  readonly right: RecordView;
  readonly winner: Side;
  readonly onWinner: (winner: Side) => void;
}

const FIELDS: readonly FieldDef[] = volunteerEntity.fields;

function nameOf(record: RecordView): string {
  return String(record.values['name'] ?? '');
}

/** Two people field by field, what differs first; which one stays is chosen above. */
export function MergeComparison({ left, right, winner, onWinner }: MergeComparisonProps) {
  const textOf = (field: FieldDef, record: RecordView) => valueText(field, record.values[field.key]);
  const rows = FIELDS.filter((field) => textOf(field, left) !== '' || textOf(field, right) !== '');
  const differs = (field: FieldDef): boolean => textOf(field, left) !== textOf(field, right);
  const order = [...rows].sort((a, b) => Number(differs(b)) - Number(differs(a)));
  const title = (record: RecordView, side: Side): string =>
    `${nameOf(record)}（${side === winner ? W.keeps : W.goes}）`;
  return (
    <>
      <Radio.Group
        className="merge-winner"
        aria-label={W.keep}
        value={winner}
        onChange={(event) => onWinner(event.target.value === 'right' ? 'right' : 'left')}
        options={(['left', 'right'] as const).map((side) => {
          const record = side === 'left' ? left : right;
          return {
            value: side,
            label: `${W.keep}：${nameOf(record)} ${String(record.values['documentNumber'] ?? '')}`,
          };
        })}
      />
      {/* Two long records scroll here, also by keys. */}
      <div className="compare-table merge-compare" tabIndex={0} role="region" aria-label={W.compare}>
        <PlainTable
          label={W.compare}
          columns={[
            { key: 'item', title: W.item, width: 120, render: (field) => field.label },
            {
              key: 'differs',
              title: W.compare,
              width: 64,
              render: (field) => differs(field) && <span className="compare-mark">{W.differs}</span>,
            },
            {
              key: 'left',
              title: title(left, 'left'),
              render: (field) => displayValue(field, left.values[field.key]),
            },
            {
              key: 'right',
              title: title(right, 'right'),
              render: (field) => displayValue(field, right.values[field.key]),
            },
          ]}
          rows={order}
          rowKey={(field) => field.key}
          rowClass={(field) => (differs(field) ? 'compare-differs' : undefined)}
        />
      </div>
    </>
  );
}
