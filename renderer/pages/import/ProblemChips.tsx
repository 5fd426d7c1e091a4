import type { ReactNode } from 'react';
import { isErrorCode, shortSentence } from '../../../shared/text/zh-CN/errors.ts';
import type { OutputOf } from '../../api/procedures.ts';
import { classList } from '../../widgets/class-list.ts';
import { errorRowsWords, IMPORT_WORDS, problemWords, warningWords } from './words.ts';

type Problems = OutputOf<'imports.problems'>;
export type ProblemGroup = Problems['groups'][number];

export interface ChosenProblem {
  readonly code: string;
  readonly field: string | null;
}

interface ProblemChipsProps {
  readonly groups: readonly ProblemGroup[];
  readonly notices: Problems['sheetNotices'];
  readonly errorRows: number;
  readonly chosen: ChosenProblem | null;
  readonly onChoose: (problem: ChosenProblem | null) => void;
  /** Absent once the batch is written: nothing is mapped any more. */
  readonly onMap?: (group: ProblemGroup) => void;
}

/** The sentence of a group without its own values: one chip stands for many rows. */
function groupWords(group: Pick<ProblemGroup, 'code' | 'params'>): string {
  if (group.code === 'DUPLICATE_IN_FILE') return IMPORT_WORDS.review.duplicates;
  return isErrorCode(group.code) ? shortSentence(group.code, group.params) : '';
}

/** The chips of one kind behind their label: both move to the next line together. */
function Kind({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="problems-kind">
      <span className="problems-label">{label}</span>
      <div className="problems-chips">{children}</div>
    </div>
  );
}

/** Problems grouped by sentence: errors red, reminders amber; each shows its rows. */
export function ProblemChips(props: ProblemChipsProps) {
  const { groups, notices, errorRows, chosen, onChoose, onMap } = props;
  const errors = groups.filter(({ severity }) => severity === 'error');
  const warnings = groups.filter(({ severity }) => severity === 'warning');
  const notes = groups.filter(({ severity }) => severity === 'info');
  const chip = (group: ProblemGroup) => {
    const on = chosen?.code === group.code && chosen.field === group.field;
    return (
      <span
        key={`${group.code}-${group.field ?? ''}`}
        className={classList('problem', `problem-${group.severity}`, on && 'problem-chosen')}
      >
        <button
          type="button"
          className="problem-words"
          aria-pressed={on}
          onClick={() => onChoose(on ? null : { code: group.code, field: group.field })}
        >
          {problemWords(groupWords(group), group.count)}
        </button>
        {group.mapping && onMap && (
          <button type="button" className="link" onClick={() => onMap(group)}>
            {IMPORT_WORDS.review.map}
          </button>
        )}
      </span>
    );
  };
  if (groups.length === 0 && notices.length === 0) return null;
  const warned = warnings.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="problems">
      {errors.length > 0 && <Kind label={errorRowsWords(errorRows)}>{errors.map(chip)}</Kind>}
      {warnings.length > 0 && <Kind label={warningWords(warned)}>{warnings.map(chip)}</Kind>}
      {notes.length + notices.length > 0 && (
        <Kind label={IMPORT_WORDS.review.note}>
          {notes.map(chip)}
          {notices.map((notice) => (
            <span key={`${notice.code}-${notice.column}`} className={`problem problem-${notice.severity}`}>
              {groupWords(notice)}
            </span>
          ))}
        </Kind>
      )}
    </div>
  );
}
