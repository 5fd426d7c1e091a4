import { CalendarOutlined } from '@ant-design/icons';
import { Calendar, Input, Popover } from 'antd';
import type { InputRef } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useRef, useState } from 'react';
import { isDateOnly } from '../../../../shared/kernel/date-only.ts';
import { FORM_WORDS } from '../../../text/form.ts';
import { readTypedDate } from '../date-typing.ts';

export interface DateInputProps {
  readonly id?: string;
  readonly value: string;
  /** `YYYY-MM-DD` where the text is a day, else the text as typed. */
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
  /** For screen readers where no label element names it. */
  readonly label?: string;
  readonly className?: string;
  readonly invalid?: boolean;
  readonly describedBy?: string | undefined;
}

/**
 * A day typed as 20240305, 2024.3.5 or 2024-3-5, or picked (Alt+↓). antd's own picker throws away text that it cannot
 * read; here it stays until the user corrects it.
 */
export function DateInput(props: DateInputProps) {
  const { id, value, onChange, onLeave, label, className, invalid = false, describedBy } = props;
  const [typed, setTyped] = useState(value);
  const [open, setOpen] = useState(false);
  const box = useRef<InputRef>(null);
  const focused = useRef(false);

  useEffect(() => {
    if (!focused.current) setTyped(value);
  }, [value]);

  const type = (text: string): void => {
    setTyped(text);
    onChange(readTypedDate(text) ?? text.trim());
  };
  const pick = (day: string): void => {
    setTyped(day);
    onChange(day);
    setOpen(false);
    box.current?.focus();
  };

  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger={[]}
      placement="bottomLeft"
      arrow={false}
      content={
        <div className="date-panel">
          <Calendar
            fullscreen={false}
            value={isDateOnly(value) ? dayjs(value) : dayjs()}
            onSelect={(day, info) => info.source === 'date' && pick(day.format('YYYY-MM-DD'))}
          />
        </div>
      }
    >
      <Input
        ref={box}
        {...(id === undefined ? {} : { id })}
        {...(className === undefined ? {} : { className })}
        aria-label={label}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        status={invalid ? 'error' : ''}
        value={typed}
        placeholder={FORM_WORDS.datePlaceholder}
        suffix={
          <CalendarOutlined
            className="date-button"
            title={FORM_WORDS.pickDate}
            onMouseDown={(event) => {
              event.preventDefault();
              setOpen(!open);
            }}
          />
        }
        onChange={(event) => type(event.target.value)}
        onFocus={() => {
          focused.current = true;
        }}
        onBlur={() => {
          focused.current = false;
          setTyped(value);
          onLeave?.();
        }}
        onKeyDown={(event) => {
          if (event.altKey && event.key === 'ArrowDown') setOpen(true);
          else if (event.key === 'Escape' && open) {
            event.stopPropagation();
            setOpen(false);
          }
        }}
      />
    </Popover>
  );
}
