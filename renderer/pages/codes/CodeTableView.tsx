import type { CodeEntry, CodeTable } from '../../../shared/domain/codes/index.ts';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import type { Column } from '../../widgets/DataTable/types.ts';
import { CODE_WORDS as WORDS } from './words.ts';

const COLUMNS: readonly Column<CodeEntry>[] = [
  { key: 'code', title: WORDS.code, width: 100, frozen: true, text: (entry) => entry.code },
  { key: 'label', title: WORDS.label, width: 220, text: (entry) => entry.label },
  {
    key: 'aliases',
    title: WORDS.aliases,
    width: 520,
    text: (entry) => (entry.aliases ?? []).join('、'),
  },
];

function entryKey(entry: CodeEntry): string {
  return entry.code;
}

/** One table with its source. */
export function CodeTableView({ table }: { readonly table: CodeTable }) {
  return (
    <section className="panel panel-fills list-panel">
      <div className="panel-head">
        <h2 className="panel-title">{table.title}</h2>
        <span className="panel-note">{WORDS.entries(table.entries.length)}</span>
        <span className="panel-note">
          {WORDS.standard} {table.standard}
        </span>
        <span className="panel-note">
          {WORDS.version} {table.version}
        </span>
      </div>
      <DataTable
        key={table.key}
        label={table.title}
        columns={COLUMNS}
        rows={table.entries}
        rowKey={entryKey}
      />
    </section>
  );
}
