import { Button, Input } from 'antd';
import { useState } from 'react';
import type { SheetTimes } from '../../../../shared/domain/attendance/sheet-row.ts';
import { typedMinutes, typedTime } from '../../../../shared/domain/attendance/typed-time.ts';
import { notify } from '../../../widgets/Notice/notice-store.ts';
import { ATTENDANCE_WORDS as W, wrongTime } from './words.ts';

interface UniformBarProps {
  readonly times: SheetTimes;
  readonly disabled: boolean;
  readonly onTimes: (times: SheetTimes) => void;
  readonly onApply: () => void;
}

interface TypedFieldProps {
  readonly className: string;
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  /** False where what was typed cannot be taken. */
  readonly onTake: (typed: string) => boolean;
}

/** A short field that takes its text on leaving, and falls back to what stood there where it is no such value. */
function TypedField({ className, label, value, disabled, onTake }: TypedFieldProps) {
  const [typed, setTyped] = useState<string>();
  const leave = (): void => {
    if (typed !== undefined && !onTake(typed)) notify.error(wrongTime(typed, label));
    setTyped(undefined);
  };
  return (
    <Input
      className={className}
      aria-label={label}
      autoComplete="off"
      disabled={disabled}
      value={typed ?? value}
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={leave}
      onPressEnter={leave}
    />
  );
}

/** 统一时间: one time for everybody who is ticked and was not changed by hand. */
export function UniformBar({ times, disabled, onTimes, onApply }: UniformBarProps) {
  const takeTime = (key: 'startTime' | 'endTime', typed: string): boolean => {
    const time = typedTime(typed);
    if (time === undefined) return false;
    onTimes({ ...times, [key]: time });
    return true;
  };
  const takeMinutes = (typed: string): boolean => {
    const deducted = typedMinutes(typed);
    if (deducted === undefined) return false;
    onTimes({ ...times, deducted });
    return true;
  };
  return (
    <span className="roll-uniform">
      <span>{W.uniform}</span>
      <TypedField
        className="roll-time"
        label={W.start}
        value={times.startTime}
        disabled={disabled}
        onTake={(typed) => takeTime('startTime', typed)}
      />
      <span>{W.to}</span>
      <TypedField
        className="roll-time"
        label={W.end}
        value={times.endTime}
        disabled={disabled}
        onTake={(typed) => takeTime('endTime', typed)}
      />
      <span>{W.deduct}</span>
      <TypedField
        className="roll-minutes"
        label={W.deduct}
        value={String(times.deducted)}
        disabled={disabled}
        onTake={takeMinutes}
      />
      <span>{W.minute}</span>
      <Button onClick={onApply} disabled={disabled}>
        {W.apply}
      </Button>
    </span>
  );
}
