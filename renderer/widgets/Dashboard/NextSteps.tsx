import { Button } from 'antd';
import { classList } from '../class-list.ts';
import './dashboard.css';
import '../Page/steps.css';

export interface NextStep {
  readonly title: string;
  readonly note: string;
  readonly verb: string;
  readonly onVerb: () => void;
  /** Reached or passed: filled mark. */
  readonly reached?: boolean;
  /** The one to do now. */
  readonly primary?: boolean;
}

/** 接下来: the steps of the month's work with one primary. */
export function NextSteps({ steps }: { readonly steps: readonly NextStep[] }) {
  return (
    <ol className="next-steps">
      {steps.map((step, place) => (
        <li key={step.title} className="next-step">
          <span className={classList('step-mark', 'step-mark-small', step.reached && 'step-reached')}>
            {place + 1}
          </span>
          <strong>{step.title}</strong>
          <span className="next-step-note">{step.note}</span>
          <Button size="small" type={step.primary ? 'primary' : 'default'} onClick={step.onVerb}>
            {step.verb}
          </Button>
        </li>
      ))}
    </ol>
  );
}
