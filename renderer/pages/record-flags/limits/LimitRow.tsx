import { InputNumber } from 'antd';
import { type CheckKey, RECORD_CHECKS } from '../../../../shared/domain/record-checks/rules.ts';
import { LIMIT_FIELDS, type LimitField } from '../../../../shared/domain/settings/check-limits.ts';
import { explainRule } from '../explain.ts';
import { limitsOf, shownLimit, type StoredLimits, type TypedLimits, type WrongLimit } from './draft.ts';
import { LIMIT_WORDS as W } from './words.ts';

interface LimitRowProps {
  readonly rule: CheckKey;
  readonly stored: StoredLimits;
  readonly typed: TypedLimits;
  readonly disabled: boolean;
  readonly wrong: readonly WrongLimit[];
  readonly onType: (key: string, value: number | null) => void;
}

/** Where a field can be found on the page. */
export function limitId(rule: CheckKey, key: string): string {
  return `limit-${rule}-${key}`;
}

/** One rule: what it looks for with the numbers being typed, and its numbers. */
export function LimitRow({ rule, stored, typed, disabled, wrong, onType }: LimitRowProps) {
  const { title } = RECORD_CHECKS[rule];
  const fields: readonly LimitField[] = LIMIT_FIELDS[rule];
  return (
    <section className="flag-limit" aria-label={title}>
      <h2 className="flag-limit-title">{title}</h2>
      <p>{explainRule(rule, limitsOf(rule, stored, typed))}</p>
      <div className="flag-limit-fields">
        {fields.length === 0 && <span className="weak">{W.fixed}</span>}
        {fields.map((field) => {
          const { key, label, unit, per } = field;
          const id = limitId(rule, key);
          const problem = wrong.find((each) => each.rule === rule && each.key === key);
          return (
            <div key={key} className="flag-limit-field">
              <label htmlFor={id}>{label}</label>
              <InputNumber
                id={id}
                aria-label={`${title} ${label} ${unit}`}
                aria-describedby={`${id}-wrong`}
                aria-invalid={problem !== undefined}
                value={shownLimit(rule, field, stored, typed)}
                {...(per === 1 ? { precision: 0 } : {})}
                controls={false}
                disabled={disabled}
                status={problem ? 'error' : ''}
                onChange={(value) => onType(key, value)}
              />
              <span>{unit}</span>
              {problem && (
                <span id={`${id}-wrong`} className="flag-limit-wrong">
                  {problem.words}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </section>
  );
}
