import { Button, Input } from 'antd';
import { useState } from 'react';
import type { SheetProblem } from '../../../../shared/domain/attendance/sheet-problems.ts';
import { isComposingKey } from '../../../widgets/Keys/key-name.ts';
import { ATTENDANCE_WORDS as W, insteadWords, problemWords } from './words.ts';

interface ProblemItemProps {
  readonly name: string;
  readonly problem: SheetProblem;
  readonly heldOn: string;
  readonly onGo: () => void;
  readonly onInstead: (key: 'startTime' | 'endTime', time: string) => void;
  readonly onKeep: (reason: string) => void;
}

/** One conflict with its ways out: another time, or a reason that is kept with the record. */
export function ProblemItem({ name, problem, heldOn, onGo, onInstead, onKeep }: ProblemItemProps) {
  const [reason, setReason] = useState<string>();
  const mayKeep = problem.kind === 'overlap' || problem.kind === 'long';
  const instead = problem.kind === 'overlap' ? problem.instead : undefined;
  const keep = (): void => {
    if (reason !== undefined && reason.trim() !== '') onKeep(reason.trim());
  };
  return (
    <li className="roll-problem">
      <button type="button" className="roll-problem-words" title={W.toRow} onClick={onGo}>
        {problemWords(name, problem, heldOn)}
      </button>
      {reason === undefined ? (
        <span className="roll-problem-acts">
          {instead && (
            <Button size="small" onClick={() => onInstead(instead.key, instead.time)}>
              {insteadWords(instead)}
            </Button>
          )}
          {mayKeep && (
            <Button size="small" onClick={() => setReason('')}>
              {W.keep}
            </Button>
          )}
        </span>
      ) : (
        <span className="roll-problem-acts">
          <Input
            size="small"
            autoFocus
            aria-label={`${name} ${W.reasonLabel}`}
            placeholder={W.reasonLabel}
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || isComposingKey(event.nativeEvent)) return;
              event.preventDefault();
              keep();
            }}
          />
          <Button size="small" onClick={keep}>
            {W.keepVerb}
          </Button>
        </span>
      )}
    </li>
  );
}
