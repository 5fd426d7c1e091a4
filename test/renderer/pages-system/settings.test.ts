import { describe, expect, it } from 'vitest';
import { type Settings, settingsSchema } from '../../../shared/contract/system.ts';
import { DEFAULT_SETTINGS } from '../../../shared/domain/settings/defaults.ts';
import {
  changedSettings,
  checkSettings,
  isNumberSetting,
  NUMBER_BOUNDS,
} from '../../../renderer/pages/settings/check.ts';
import { SETTING_LABELS, SETTING_SECTIONS } from '../../../renderer/pages/settings/words.ts';

const settings: Settings = { ...DEFAULT_SETTINGS, district: '示例区', office: '示例区文明办' };
const accepts = (draft: object): boolean => settingsSchema.safeParse(draft).success;

describe('checkSettings', () => {
  it('accepts what stands by default', () => {
    expect(checkSettings(settings)).toBeUndefined();
  });

  it('names the field and what is right', () => {
    expect(checkSettings({ ...settings, lockMinutes: null })?.key).toBe('lockMinutes');
    expect(checkSettings({ ...settings, office: ' ' })?.words).toContain('单位名称');
    expect(checkSettings({ ...settings, signInTries: 99 })?.words).toContain('3 到 20');
    expect(checkSettings({ ...settings, youthMinAge: 40 })?.key).toBe('youthMaxAge');
  });

  it('has the bounds that the ledger has', () => {
    for (const [name, [min, max]] of Object.entries(NUMBER_BOUNDS)) {
      expect(accepts({ ...settings, [name]: min }), `${name} ${String(min)}`).toBe(true);
      expect(accepts({ ...settings, [name]: max }), `${name} ${String(max)}`).toBe(true);
      expect(accepts({ ...settings, [name]: min - 1 }), `${name} below`).toBe(false);
      expect(accepts({ ...settings, [name]: max + 1 }), `${name} above`).toBe(false);
    }
    const numbers = Object.entries(settings).filter(([, value]) => typeof value === 'number');
    for (const [key] of numbers) expect(isNumberSetting(key as keyof Settings), key).toBe(true);
  });
});

describe('the page', () => {
  it('shows every setting once, with words', () => {
    const shown = SETTING_SECTIONS.flatMap(([, keys]) => keys);
    expect([...shown].sort()).toEqual(Object.keys(settingsSchema.shape).sort());
    expect(new Set(shown).size).toBe(shown.length);
    for (const key of shown) expect(SETTING_LABELS[key].label).not.toBe('');
  });

  it('sends only what differs', () => {
    expect(changedSettings(settings, { ...settings, lockMinutes: 30 })).toEqual({ lockMinutes: 30 });
    expect(changedSettings(settings, settings)).toEqual({});
  });
});
