import type { ReactNode } from 'react';
import './tones.css';

/** Meaning of a state; decides shape and colour. The word always stands beside the shape. */
export type StateTone = 'good' | 'changed' | 'paused' | 'error' | 'neutral';

const CLASSES: Readonly<Record<StateTone, string>> = {
  good: 'shape-disc tone-success',
  changed: 'shape-square tone-primary',
  paused: 'shape-square tone-warning',
  error: 'shape-triangle tone-error',
  neutral: 'shape-ring tone-weak',
};

/** State in a table cell: ● 正常, ■ 更新 or 暂停, ▲ 错误, ○ 无变化. Never colour alone. */
export function StatusTag({ tone, children }: { readonly tone: StateTone; readonly children: ReactNode }) {
  return (
    <span className={`status ${CLASSES[tone]}`}>
      <span className="status-shape" aria-hidden="true" />
      {children}
    </span>
  );
}

/** State beside the title of a record: the word in a frame. */
export function TitleTag({ tone, children }: { readonly tone: StateTone; readonly children: ReactNode }) {
  return <span className={`title-tag ${CLASSES[tone].split(' ')[1] ?? ''}`}>{children}</span>;
}
