import { Radio } from 'antd';
import { useState } from 'react';
import { fullSentence, isErrorCode } from '../../../shared/text/zh-CN/errors.ts';
import { type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { valueText } from '../../api/display.ts';
import { momentText } from '../../api/moments.ts';
import type { OutputOf } from '../../api/procedures.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { type Decision, decisionsFor } from './decisions.ts';
import { ACTION_WORDS, IMPORT_WORDS, rowTitle, sameWords, sourceWords } from './words.ts';

interface RowPanelProps {
  readonly entityKey: EntityKey;
  readonly batchId: number;
  /** Row of the sheet; null = none chosen. */
  readonly row: number | null;
  /** false once the batch is written, and while a decision is under way. */
  readonly decidable: boolean;
  /** The batch is written: what stands beside its values is what they replaced. */
  readonly written: boolean;
  readonly onDecide: (row: number, decision: Decision) => void;
}

const W = IMPORT_WORDS.review;

type RowAnswer = OutputOf<'imports.row'>;
type Line = RowAnswer['lines'][number];

/** Nothing changes: the same on both sides, or blank on both. */
function saysNothing(line: Line): boolean {
  return line.kind === 'same' || (line.kind === 'kept' && (line.current ?? '') === '');
}

/** One row beside the ledger: 项目, 台账现值, 写入后, and what to do with it. */
export function RowPanel({ entityKey, batchId, row, decidable, written, onDecide }: RowPanelProps) {
  const answer = useLedgerQuery(
    'imports.row',
    { batchId, row: row ?? 1 },
    { enabled: row !== null, keep: true },
  );
  const [unfolded, setUnfolded] = useState(false);
  const entity = entityOf(entityKey);
  const data = row === null ? undefined : answer.data;
  if (!data) return <aside className="panel row-panel row-panel-empty weak">{W.noRow}</aside>;

  const { lines } = data;
  const source = written ? null : data.source;
  // A row that the ledger does not hold yet has nothing to be compared with: all that it brings is shown.
  const isNew = data.row.targetId === null;
  const filled = lines.filter(({ next }) => (next ?? '') !== '');
  const same = isNew ? [] : lines.filter(saysNothing);
  const shown = isNew ? filled : unfolded ? lines : lines.filter((line) => !saysNothing(line));
  const words = (line: Line, value: string | null): string => {
    const field = entity.fields.find(({ key }) => key === line.field);
    return value === null || value === '' ? W.blank : field ? valueText(field, value) : value;
  };
  const choices = decidable ? decisionsFor(data.row) : null;
  const name = String(data.row.values[entity.nameField] ?? '');
  return (
    <aside className="panel row-panel" aria-live="polite">
      <h2 className="row-panel-head">
        {rowTitle(data.row.row, name)} <span className="weak">{ACTION_WORDS[data.row.action]}</span>
      </h2>
      <div className="row-panel-body">
        {data.row.issues.map((issue) => (
          <p key={`${issue.code}-${issue.column}`} className={`row-issue row-issue-${issue.severity}`}>
            {isErrorCode(issue.code) ? fullSentence(issue.code, issue.params) : ''}
          </p>
        ))}
        {shown.length > 0 && (
          <table className="row-lines">
            <thead>
              <tr>
                <th scope="col">{W.item}</th>
                {!isNew && <th scope="col">{written ? W.before : W.current}</th>}
                <th scope="col">{W.next}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <tr key={line.field} className={`row-line-${line.kind}`}>
                  <td>{line.label}</td>
                  {!isNew && (
                    <td className={line.kind === 'changed' ? 'row-old' : undefined}>
                      {words(line, line.current)}
                    </td>
                  )}
                  <td
                    className={
                      isNew || line.kind === 'changed' || line.kind === 'filled' ? 'row-new' : 'weak'
                    }
                  >
                    {line.kind === 'kept' ? W.kept : words(line, line.next)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {same.length > 0 && (
          <p className="row-same">
            <span className="weak">{sameWords(same.length)}</span>
            <button type="button" className="link" onClick={() => setUnfolded(!unfolded)}>
              {unfolded ? W.fold : W.unfold}
            </button>
          </p>
        )}
      </div>
      {(source || choices) && (
        <div className="row-panel-foot">
          {source && (
            <p className="weak">
              {sourceWords(source.batch, source.row, momentText(source.at).slice(0, 10))}
            </p>
          )}
          {choices && (
            <Radio.Group
              value={choices.present}
              onChange={(event) => {
                const chosen = choices.options.find(({ value }) => value === event.target.value);
                if (chosen) onDecide(data.row.row, chosen.value);
              }}
              options={choices.options.map(({ value, label }) => ({ value, label }))}
            />
          )}
        </div>
      )}
    </aside>
  );
}
