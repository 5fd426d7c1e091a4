import { describe, expect, it } from 'vitest';
import { backupState } from '../../../renderer/app/backup-state.ts';
import { NAV_PLAN, navGroups } from '../../../renderer/app/nav-plan.tsx';
import type { PageRoute } from '../../../renderer/app/routes.ts';

function route(path: string, title: string, more: Partial<PageRoute> = {}): PageRoute {
  return { path, title, right: 'view', load: () => Promise.reject(new Error('not opened')), ...more };
}

describe('navigation', () => {
  it('shows only groups and pages that exist, in the planned order', () => {
    const routes = [route('/sites', '阵地'), route('/volunteers', '志愿者'), route('/', '工作台')];
    const groups = navGroups(routes, () => true);
    expect(groups.map(({ label }) => label)).toEqual(['工作台', '基础台账']);
    expect(groups[1]?.pages.map(({ title }) => title)).toEqual(['志愿者', '阵地']);
  });

  it('leaves out pages whose right is missing and pages reached from another page', () => {
    const routes = [
      route('/accounts', '账号与权限', { right: 'admin' }),
      route('/volunteers/:id', '志愿者', { inNav: false }),
    ];
    expect(navGroups(routes, ({ right }) => right === 'view')).toEqual([]);
  });

  it('has two levels of unique words', () => {
    const words = NAV_PLAN.flatMap(({ pages }) => pages);
    expect(new Set(words).size).toBe(words.length);
    expect(NAV_PLAN).toHaveLength(8);
  });
});

describe('backup line', () => {
  const now = new Date('2026-11-23T04:00:00Z');
  const at = (iso: string, verified = true) => backupState({ at: iso, verified }, now).tone;

  it('turns amber after 1 day or unverified, red after 7 days or without any', () => {
    expect(at('2026-11-23T00:30:00Z')).toBe('success');
    expect(at('2026-11-23T00:30:00Z', false)).toBe('warning');
    expect(at('2026-11-21T00:30:00Z')).toBe('warning');
    expect(at('2026-11-15T00:30:00Z')).toBe('error');
    expect(backupState(null, now).tone).toBe('error');
  });
});
