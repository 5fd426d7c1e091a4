import { Button, Select } from 'antd';
import { useState } from 'react';
import type { HistoryEntry } from '../../shared/contract/entity.ts';
import type { EntityDef } from '../../shared/kernel/field.ts';
import { momentText } from '../api/moments.ts';
import { refusalOf } from '../api/refusal.ts';
import { refusalSentence } from '../api/sentence.ts';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { filterHistory, historyAction, historyLines } from './history-model.ts';
import { HistorySource } from './HistorySource.tsx';
import { AS_OF_WORDS, RECORD_WORDS } from './record-words.ts';

interface HistoryProps {
  readonly entity: EntityDef;
  /** undefined = on its way. */
  readonly entries: readonly HistoryEntry[] | undefined;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** 查看某日的内容…; absent = what the record states never changes. */
  readonly onAsOf?: () => void;
}

const ALL = '';

/** 修改历史: one block per command, a line per field, the source as a link to batch and row. Nothing here can be changed. */
export function History({ entity, entries, error, onRetry, onAsOf }: HistoryProps) {
  const [field, setField] = useState(ALL);
  const [actor, setActor] = useState(ALL);
  if (error) {
    return (
      <Banner
        kind="error"
        title={refusalSentence(refusalOf(error))}
        actions={[{ label: RECORD_WORDS.retry, onChoose: onRetry }]}
      />
    );
  }
  const all = entries ?? [];
  const shown = filterHistory(all, field || null, actor || null);
  const labels = new Map(
    all.flatMap((entry) => entry.lines.map((line) => [line.field, line.label] as const)),
  );
  const everything = { value: ALL, label: RECORD_WORDS.all };
  return (
    <>
      <div className="record-filter">
        <label className="filter-field">
          {RECORD_WORDS.item}
          <Select
            className="record-select"
            value={field}
            onChange={setField}
            options={[everything, ...[...labels].map(([value, label]) => ({ value, label }))]}
          />
        </label>
        <label className="filter-field">
          {RECORD_WORDS.actor}
          <Select
            className="record-select"
            value={actor}
            onChange={setActor}
            options={[
              everything,
              ...[...new Set(all.map((entry) => entry.actor))].map((value) => ({ value, label: value })),
            ]}
          />
        </label>
        <span className="record-filter-note">{RECORD_WORDS.historyNote}</span>
        {onAsOf && <Button onClick={onAsOf}>{AS_OF_WORDS.open}</Button>}
      </div>
      <table className="plain-table history-table" aria-label={RECORD_WORDS.history}>
        {/* In em: 大字 widens the columns with their words. */}
        <colgroup>
          <col style={{ width: '9.9em' }} />
          <col style={{ width: '5.0em' }} />
          <col style={{ width: '6.0em' }} />
          <col style={{ width: '6.9em' }} />
          <col style={{ width: '12.0em' }} />
          <col style={{ width: '13.6em' }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{RECORD_WORDS.time}</th>
            <th scope="col">{RECORD_WORDS.actor}</th>
            <th scope="col">{RECORD_WORDS.action}</th>
            <th scope="col">{RECORD_WORDS.item}</th>
            <th scope="col">{RECORD_WORDS.before}</th>
            <th scope="col">{RECORD_WORDS.after}</th>
            <th scope="col">{RECORD_WORDS.source}</th>
          </tr>
        </thead>
        {shown.map((entry, place) => (
          <Block key={`${entry.at}-${String(place)}`} entity={entity} entry={entry} only={field || null} />
        ))}
        {entries && shown.length === 0 && (
          <tbody>
            <tr>
              <td colSpan={7} className="plain-table-empty">
                {all.length === 0 ? RECORD_WORDS.noHistory : RECORD_WORDS.noHistoryFound}
              </td>
            </tr>
          </tbody>
        )}
      </table>
    </>
  );
}

function Block({
  entity,
  entry,
  only,
}: {
  readonly entity: EntityDef;
  readonly entry: HistoryEntry;
  readonly only: string | null;
}) {
  const lines = historyLines(entity, entry, only);
  const span = lines.length;
  return (
    <tbody className="history-block">
      {lines.map((line, place) => (
        <tr key={line.field}>
          {place === 0 && (
            <>
              <td rowSpan={span}>{momentText(entry.at)}</td>
              <td rowSpan={span}>{entry.actor}</td>
              <td rowSpan={span}>{historyAction(entry)}</td>
            </>
          )}
          <td className="history-line">{line.label}</td>
          <td className="history-line weak">{line.before}</td>
          <td className="history-line history-after">{line.after}</td>
          {place === 0 && (
            <td rowSpan={span}>
              <HistorySource entity={entity} entry={entry} />
            </td>
          )}
        </tr>
      ))}
    </tbody>
  );
}
