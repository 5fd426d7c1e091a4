import { describe, expect, it } from 'vitest';
import { actsOn, actsOnAll } from '../../../renderer/pages/star-awards/acts.ts';
import { may as roleMay, type Right, type Role } from '../../../shared/domain/accounts/rights.ts';
import type { ListRow } from '../../../shared/kernel/listing.ts';

const as = (role: Role) => (right: Right) => roleMay(role, right);
const row = (status: string, grantor: string | null = 'local'): ListRow => ({
  id: 1,
  version: 1,
  values: { status, grantor },
  refs: {},
});
const of = (role: Role, ...rows: ListRow[]) => actsOnAll(rows, as(role)).join(' ');

describe('acts on ratings', () => {
  it('follow the state, who grants the level, and the rights of the account', () => {
    const acts = (role: Role, each: ListRow) => actsOn(each.values, as(role)).join(' ');
    expect(acts('admin', row('candidate'))).toBe('review refuse');
    expect(acts('clerk', row('candidate'))).toBe('');
    expect(acts('reviewer', row('candidate'))).toBe('review refuse');
    expect(acts('clerk', row('notice'))).toBe('award');
    expect(acts('clerk', row('notice', 'refer'))).toBe('refer');
    expect(acts('clerk', row('notice', null))).toBe('award refer');
    expect(acts('reviewer', row('awarded'))).toBe('withdraw');
    expect(acts('viewer', row('awarded'))).toBe('');
    expect(acts('admin', row('something'))).toBe('');
  });

  it('on several are those that every state among them allows', () => {
    expect(of('admin', row('notice'), row('notice', 'refer'))).toBe('award refer refuse');
    expect(of('admin', row('candidate'), row('reviewed'))).toBe('refuse');
    expect(of('admin', row('awarded'), row('candidate'))).toBe('');
    expect(of('admin')).toBe('');
  });
});
