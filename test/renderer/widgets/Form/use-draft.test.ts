import { describe, expect, it } from 'vitest';
import { isDirty, nextDraft } from '../../../../renderer/widgets/Form/use-draft.ts';

describe('a draft', () => {
  it('is not dirty where null became an empty string', () => {
    expect(isDirty({ name: '', sex: null }, { name: null, sex: null })).toBe(false);
    expect(isDirty({ name: '周' }, { name: null })).toBe(true);
    expect(isDirty({ flag: 0 }, { flag: null })).toBe(true);
  });

  it('keeps only the kept fields for the next record', () => {
    const initial = { street: null, name: null, kind: '1' };
    const values = { street: '10', name: '周秀兰', kind: '2' };
    expect(nextDraft(values, initial, new Set(['street']))).toEqual({ street: '10', name: null, kind: '1' });
  });
});
