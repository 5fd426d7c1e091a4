import { useNavigate } from 'react-router';
import { membershipEntity } from '../../shared/domain/memberships/entity.ts';
import { type FieldDef, fieldOf } from '../../shared/kernel/field.ts';
import type { ListRow } from '../../shared/kernel/listing.ts';
import { displayValue } from '../api/display.ts';
import { PlainTable } from '../widgets/Page/PlainTable.tsx';
import { RECORD_WORDS } from './record-words.ts';

interface MembershipTableProps {
  /** The other end of each membership: teams of a person, or people of a team. */
  readonly show: 'organization' | 'volunteer';
  /** undefined = on its way. */
  readonly rows: readonly ListRow[] | undefined;
  readonly empty: string;
}

const WIDTHS: Readonly<Record<string, number>> = {
  documentNumber: 170,
  mobile: 120,
  role: 100,
  isMain: 80,
  joinedOn: 110,
  leftOn: 110,
};

/** Memberships on a record page. */
export function MembershipTable({ show, rows, empty }: MembershipTableProps) {
  const navigate = useNavigate();
  const keys = show === 'organization' ? ['organization'] : ['volunteer', 'documentNumber', 'mobile'];
  const fields: readonly FieldDef[] = [...keys, 'role', 'isMain', 'joinedOn', 'leftOn'].map((key) =>
    fieldOf(membershipEntity, key),
  );
  const list = show === 'organization' ? 'organizations' : 'volunteers';
  return (
    <PlainTable
      label={membershipEntity.label}
      columns={fields.map((field) => ({
        key: field.key,
        title: field.label,
        ...(WIDTHS[field.key] === undefined ? {} : { width: WIDTHS[field.key] ?? 100 }),
        render: (row: ListRow) => {
          const words = displayValue(field, row.values[field.key]);
          const other = row.refs[show];
          if (field.key !== show || typeof other !== 'number') return words;
          return (
            <button type="button" className="link" onClick={() => void navigate(`/${list}/${String(other)}`)}>
              {words}
            </button>
          );
        },
      }))}
      rows={rows ?? []}
      rowKey={(row) => String(row.id)}
      empty={rows ? empty : RECORD_WORDS.loading}
    />
  );
}
