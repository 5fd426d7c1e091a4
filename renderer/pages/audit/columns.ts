import type { AuditRow } from '../../../shared/contract/system.ts';
import { COMMAND_KEYS, commandWords, summaryWords } from '../../../shared/text/zh-CN/commands.ts';
import { doorWords } from '../../../shared/text/zh-CN/system.ts';
import { momentText } from '../../api/moments.ts';
import type { InputOf } from '../../api/procedures.ts';
import type { Column } from '../../widgets/DataTable/types.ts';
import type { ListQuery } from '../../widgets/List/use-list-state.ts';
import type { FilterSpec, FilterValue } from '../../widgets/List/types.ts';
import { AUDIT_WORDS as WORDS } from './words.ts';

export function auditKey(row: AuditRow): string {
  return String(row.id);
}

/** The record's own name stands in the column before. */
function summaryOf({ summary, subject }: AuditRow): string {
  return summaryWords(Object.fromEntries(Object.entries(summary).filter(([, value]) => value !== subject)));
}

export const AUDIT_COLUMNS: readonly Column<AuditRow>[] = [
  { key: 'at', title: WORDS.at, width: 140, frozen: true, text: (row) => momentText(row.at) },
  { key: 'actor', title: WORDS.actor, width: 110, text: (row) => row.actor },
  { key: 'command', title: WORDS.command, width: 140, text: (row) => commandWords(row.command) },
  { key: 'subject', title: WORDS.subject, width: 180, text: (row) => row.subject ?? '' },
  { key: 'summary', title: WORDS.summary, width: 300, text: summaryOf },
  { key: 'reason', title: WORDS.reason, width: 160, text: (row) => row.reason ?? '' },
  { key: 'door', title: WORDS.door, width: 90, text: (row) => doorWords(row.door) },
];

export const AUDIT_FILTERS: readonly FilterSpec[] = [
  {
    key: 'command',
    label: WORDS.command,
    kind: 'choice',
    width: 160,
    inRow: true,
    choices: COMMAND_KEYS.map((value) => ({ value, label: commandWords(value) })),
  },
  { key: 'date', label: WORDS.date, kind: 'dates', inRow: true },
];

function one(value: FilterValue): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What the list asks for under its conditions; the search box names the actor. */
export function auditRequest(query: ListQuery): InputOf<'audit.list'> {
  const dates = query.filters['date'];
  const [from, to] = Array.isArray(dates) ? (dates as readonly string[]) : [];
  return {
    page: query.page,
    pageSize: query.pageSize,
    actor: query.search.trim() === '' ? null : query.search.trim(),
    command: one(query.filters['command']),
    from: from || null,
    to: to || null,
  };
}
