import { CheckOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { classList } from '../class-list.ts';
import { keyWords, useKeys } from '../Keys/use-keys.ts';
import './steps.css';

export interface EmptyStep {
  readonly title: string;
  readonly note: ReactNode;
  readonly action: string;
  readonly onAction: () => void;
  readonly shortcut?: string;
  /** Already done: ✓ in place of its number. */
  readonly done?: boolean;
  /** The one recommended act of the page. */
  readonly primary?: boolean;
}

export interface EmptyStepsProps {
  /** What is missing: 台账里还没有志愿者. */
  readonly title: string;
  readonly note: ReactNode;
  readonly steps: readonly EmptyStep[];
  readonly foot?: ReactNode;
}

/** An empty ledger: what is missing, numbered next steps, one primary. */
export function EmptySteps({ title, note, steps, foot }: EmptyStepsProps) {
  const keyed = steps.filter((step) => step.shortcut);
  useKeys(Object.fromEntries(keyed.map((step) => [step.shortcut ?? '', () => step.onAction()])), {
    help: { does: Object.fromEntries(keyed.map((step) => [step.shortcut ?? '', step.action])) },
  });
  const open = steps.filter((step) => !step.done);
  return (
    <div className="empty-steps">
      <div className="empty-steps-box">
        <h2 className="page-title">{title}</h2>
        <p className="empty-steps-note">{note}</p>
        <ol>
          {steps.map((step) => (
            <li key={step.title} className="empty-step">
              <span className={classList('step-mark', step.done && 'step-done')}>
                {step.done ? <CheckOutlined /> : open.indexOf(step) + 1}
              </span>
              <div>
                <div className="empty-step-title">{step.title}</div>
                <div className="empty-step-note">{step.note}</div>
              </div>
              <Button
                type={step.primary ? 'primary' : 'default'}
                onClick={step.onAction}
                autoFocus={step.primary ?? false}
              >
                {step.action}
                {step.shortcut && <span className="key-hint">{keyWords(step.shortcut)}</span>}
              </Button>
            </li>
          ))}
        </ol>
        {foot !== undefined && <p className="empty-steps-foot">{foot}</p>}
      </div>
    </div>
  );
}

export interface NothingFoundProps {
  /** 没有符合条件的志愿者 */
  readonly words: string;
  readonly action?: { readonly label: string; readonly onChoose: () => void };
}

/** A search without result. */
export function NothingFound({ words, action }: NothingFoundProps) {
  return (
    <div className="nothing-found">
      <p>{words}</p>
      {action && <Button onClick={action.onChoose}>{action.label}</Button>}
    </div>
  );
}
