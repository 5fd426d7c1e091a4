import type { HistoryEntry } from '../../shared/contract/entity.ts';
import { actionWords } from '../../shared/text/zh-CN/commands.ts';
import type { EntityDef } from '../../shared/kernel/field.ts';
import { valueText } from '../api/display.ts';
import { createdWords, RECORD_WORDS } from './record-words.ts';

/** One line of a block: what changed from what to what, in words. */
export interface HistoryLine {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** A creation writes every field: one line says so, the values stand in 基本信息. */
const FOLD_ABOVE = 3;

function isCreation(entry: HistoryEntry): boolean {
  return entry.lines.every((line) => line.before === null) && /create$|commit$|fill$/.test(entry.command);
}

/** What was done, in the words of the history: 修改, 导入更新, 撤销批次. */
export function historyAction(entry: HistoryEntry): string {
  if (entry.command === 'imports.commit') {
    return isCreation(entry) ? RECORD_WORDS.importAdd : RECORD_WORDS.importUpdate;
  }
  if (entry.command === 'imports.undo') return RECORD_WORDS.importUndo;
  return actionWords(entry.command);
}

function words(entity: EntityDef, key: string, value: string | null): string {
  if (value === null || value === '') return RECORD_WORDS.empty;
  const field = entity.fields.find((other) => other.key === key);
  return field ? valueText(field, value) : value;
}

/** Lines of a block, with codes in words. A creation is folded into one line. */
export function historyLines(
  entity: EntityDef,
  entry: HistoryEntry,
  only: string | null,
): readonly HistoryLine[] {
  const lines = only === null ? entry.lines : entry.lines.filter(({ field }) => field === only);
  if (only === null && isCreation(entry) && lines.length > FOLD_ABOVE) {
    return [
      {
        field: 'all',
        label: RECORD_WORDS.all,
        before: RECORD_WORDS.noEntry,
        after: createdWords(lines.length),
      },
    ];
  }
  if (lines.length === 0 && only === null && historyAction(entry) === RECORD_WORDS.importAdd) {
    return [
      { field: 'all', label: RECORD_WORDS.all, before: RECORD_WORDS.noEntry, after: RECORD_WORDS.createdAll },
    ];
  }
  if (lines.length === 0) {
    return [
      {
        field: 'none',
        label: RECORD_WORDS.noEntry,
        before: RECORD_WORDS.noEntry,
        after: RECORD_WORDS.noEntry,
      },
    ];
  }
  return lines.map((line) => ({
    field: line.field,
    label: line.label,
    before: words(entity, line.field, line.before),
    after: words(entity, line.field, line.after),
  }));
}

/** Entries that touch a field (null = any) by an actor (null = anyone). */
export function filterHistory(
  entries: readonly HistoryEntry[],
  field: string | null,
  actor: string | null,
): readonly HistoryEntry[] {
  return entries.filter(
    (entry) =>
      (actor === null || entry.actor === actor) &&
      (field === null || entry.lines.some((line) => line.field === field)),
  );
}
