import { useNavigate } from 'react-router';
import type { EntityKey } from '../../shared/domain/entities.ts';
import { entityOf } from '../../shared/domain/entities.ts';
import { fieldOf } from '../../shared/kernel/field.ts';
import type { ListRow } from '../../shared/kernel/listing.ts';
import { displayValue } from '../api/display.ts';
import { PlainTable } from '../widgets/Page/PlainTable.tsx';
import { RECORD_WORDS } from './record-words.ts';
import { recordPath } from './entity-path.ts';

interface BelowTableProps {
  readonly entityKey: EntityKey;
  /** The name first, then what is worth seeing of each record below. */
  readonly fields: readonly string[];
  /** undefined = on its way. */
  readonly rows: readonly ListRow[] | undefined;
  readonly empty: string;
}

/** Records one level below, on the page of a unit or a site. */
export function BelowTable({ entityKey, fields, rows, empty }: BelowTableProps) {
  const navigate = useNavigate();
  const entity = entityOf(entityKey);
  return (
    <PlainTable
      label={entity.label}
      columns={fields.map((key, place) => {
        const field = fieldOf(entity, key);
        return {
          key,
          title: field.label,
          ...(field.align ? { align: field.align } : {}),
          ...(place === 0 ? {} : { width: Math.max(90, field.width ?? 110) }),
          render: (row: ListRow) => {
            const words = displayValue(field, row.values[key]);
            if (key !== entity.nameField) return words;
            return (
              <button
                type="button"
                className="link"
                onClick={() => void navigate(recordPath(entityKey, row.id))}
              >
                {words}
              </button>
            );
          },
        };
      })}
      rows={rows ?? []}
      rowKey={(row) => String(row.id)}
      empty={rows ? empty : RECORD_WORDS.loading}
    />
  );
}
