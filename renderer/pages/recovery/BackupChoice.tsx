import { Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { BackupRow } from '../../../shared/contract/system.ts';
import { backupKindWords } from '../../../shared/text/zh-CN/system.ts';
import { groupedNumber } from '../../api/display.ts';
import { momentWords, sizeWords } from '../../api/moments.ts';
import { StateIcon } from '../../widgets/Page/StateIcon.tsx';
import { RECOVERY_WORDS as WORDS } from './words.ts';

/** Backups shown before 显示全部. */
const FIRST = 6;

export interface BackupChoiceProps {
  readonly backups: readonly BackupRow[];
  readonly recommended: string | null;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Backups with their counts, the recommended one chosen and focused: no button is the default here. */
export function BackupChoice({ backups, recommended, chosen, onChoose }: BackupChoiceProps) {
  const [showsAll, setShowsAll] = useState(false);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => table.current?.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const shown = showsAll ? backups : backups.slice(0, FIRST);
  const verified = backups.filter((one) => one.verified).length;

  return (
    <section className="panel">
      <div className="panel-head">
        <h2 className="panel-title">{WORDS.chooseBackup}</h2>
        {backups.length > 0 && <span className="panel-note">{WORDS.count(backups.length, verified)}</span>}
        {!showsAll && backups.length > FIRST && (
          <button type="button" className="link panel-extra" onClick={() => setShowsAll(true)}>
            {WORDS.showAll}
          </button>
        )}
      </div>
      {backups.length === 0 ? (
        <p className="panel-body">{WORDS.none}</p>
      ) : (
        <table ref={table} className="recovery-table">
          <thead>
            <tr>
              <th aria-label={WORDS.chooseBackup} />
              <th>{WORDS.at}</th>
              <th>{WORDS.kind}</th>
              <th className="number">{WORDS.volunteers}</th>
              <th className="number">{WORDS.size}</th>
              <th>{WORDS.check}</th>
              <th aria-label={WORDS.advice} />
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr
                key={one.id}
                className={one.id === chosen ? 'is-chosen' : undefined}
                onClick={() => onChoose(one.id)}
              >
                <td>
                  <Radio
                    name="backup"
                    checked={one.id === chosen}
                    aria-label={momentWords(one.createdAt)}
                    onChange={() => onChoose(one.id)}
                  />
                </td>
                <td>{momentWords(one.createdAt)}</td>
                <td>{backupKindWords(one.kind)}</td>
                <td className="number">{groupedNumber(one.counts['volunteer'] ?? 0)}</td>
                <td className="number">{sizeWords(one.size)}</td>
                <td className={one.verified ? 'tone-success' : 'tone-warning'}>
                  <StateIcon state={one.verified ? 'good' : 'look'} />{' '}
                  {one.verified ? WORDS.passed : WORDS.unchecked}
                </td>
                <td className="weak">{one.id === recommended ? WORDS.advice : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
