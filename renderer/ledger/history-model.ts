import type { HistoryEntry } from '../../shared/contract/entity.ts';
import { actionWords } from '../../shared/text/zh-CN/commands.ts';
import type { EntityDef } from '../../shared/kernel/field.ts';
import { valueText } from '../api/display.ts';
import {
  createdWords,
  MERGE_LINES,
  mergedAwayWords,
  mergedPersonWords,
  RECORD_WORDS,
  undoneWords,
} from './record-words.ts';

/** One line of a block: what changed from what to what, in words. */
export interface HistoryLine {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What was done, in the words of the history: 修改, 导入更新, 撤销批次. */
export function historyAction(entry: HistoryEntry): string {
  if (entry.command === 'imports.commit') {
    return entry.action === 'add' ? RECORD_WORDS.importAdd : RECORD_WORDS.importUpdate;
  }
  if (entry.command === 'imports.undo') return RECORD_WORDS.importUndo;
  return actionWords(entry.command);
}

function words(entity: EntityDef, key: string, value: string | null): string {
  if (value === null || value === '') return RECORD_WORDS.empty;
  const field = entity.fields.find((other) => other.key === key);
  return field ? valueText(field, value) : value;
}

/** Lines of a block, with codes in words: of the making of a record one line, of a merge one for the other person. */
export function historyLines(
  entity: EntityDef,
  entry: HistoryEntry,
  only: string | null,
): readonly HistoryLine[] {
  const fields = entry.lines
    .filter(({ field }) => only === null || field === only)
    .map((line) => ({
      field: line.field,
      label: line.label,
      before: words(entity, line.field, line.before),
      after: words(entity, line.field, line.after),
    }));
  if (only !== null) return fields;
  const lines = [...wholeLines(entry), ...fields];
  const { noEntry } = RECORD_WORDS;
  return lines.length > 0 ? lines : [{ field: 'none', label: noEntry, before: noEntry, after: noEntry }];
}

/** Lines that concern the record as a whole. */
function wholeLines({ created, merged, action }: HistoryEntry): readonly HistoryLine[] {
  if (created !== null) {
    const after = createdWords(created);
    return [{ field: 'all', label: RECORD_WORDS.all, before: RECORD_WORDS.noEntry, after }];
  }
  if (!merged) return [];
  const other = mergedPersonWords(merged.name, merged);
  const away = mergedAwayWords(merged.name);
  const { other: otherLabel, own, mergedIn, separated } = MERGE_LINES;
  switch (action) {
    case 'merge':
      return [{ field: 'merged', label: otherLabel, before: other, after: mergedIn }];
    case 'unmerge':
      return [{ field: 'merged', label: otherLabel, before: other, after: separated }];
    case 'mergedAway':
      return [{ field: 'merged', label: own, before: RECORD_WORDS.noEntry, after: away }];
    default:
      return [{ field: 'merged', label: own, before: away, after: separated }];
  }
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

/** Where a change came from, in words: what the link does not say. */
export function sourceText({ command, source, reason }: HistoryEntry): string {
  if (source && command === 'imports.undo') return undoneWords(source.batch, reason);
  return reason ?? (source ? '' : RECORD_WORDS.byHand);
}
