import { Input, InputNumber, Radio } from 'antd';
import type { Settings } from '../../../shared/contract/system.ts';
import { isNumberSetting, type SettingDraft } from './check.ts';
import { SETTING_LABELS, SETTING_WORDS as WORDS } from './words.ts';

export interface SettingFieldProps {
  readonly name: keyof Settings;
  readonly draft: SettingDraft;
  readonly disabled: boolean;
  readonly wrong: string | undefined;
  readonly onChange: (value: string | number | boolean | null) => void;
}

/** One setting: label, field with its unit, what it does. */
export function SettingField({ name, draft, disabled, wrong, onChange }: SettingFieldProps) {
  const { label, note, unit } = SETTING_LABELS[name];
  const id = `setting-${name}`;
  const value = draft[name];
  const status = wrong === undefined ? '' : 'error';
  const described = { id, disabled, 'aria-describedby': `${id}-note` };

  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <div>
        {typeof value === 'boolean' ? (
          <Radio.Group
            {...described}
            aria-label={label}
            value={value}
            onChange={(event) => onChange(event.target.value as boolean)}
            options={[
              { value: true, label: WORDS.yes },
              { value: false, label: WORDS.no },
            ]}
          />
        ) : isNumberSetting(name) ? (
          <InputNumber
            {...described}
            value={typeof value === 'number' ? value : null}
            precision={0}
            controls={false}
            status={status}
            onChange={(next) => onChange(next)}
          />
        ) : (
          <Input
            {...described}
            value={typeof value === 'string' ? value : ''}
            maxLength={40}
            status={status}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        {unit !== undefined && <span className="setting-unit">{unit}</span>}
      </div>
      <div id={`${id}-note`} className={wrong === undefined ? 'setting-note' : 'setting-note tone-error'}>
        {wrong ?? note}
      </div>
    </div>
  );
}
