import { describe, expect, it } from 'vitest';
import { ROUTES } from '../../../renderer/app/routes.ts';
import { GATE_HELP, PAGE_HELP } from '../../../renderer/text/page-help.ts';

describe('help of the pages', () => {
  it('has words for every page and for no page that is gone', () => {
    expect(Object.keys(PAGE_HELP).sort()).toEqual([...new Set(ROUTES.map(({ path }) => path))].sort());
  });

  it.each(Object.entries({ ...PAGE_HELP, ...GATE_HELP }))(
    '%s says it in one to three sentences',
    (_, words) => {
      expect(words.length).toBeGreaterThan(0);
      expect(words.length).toBeLessThanOrEqual(3);
      for (const sentence of words) expect(sentence).toMatch(/^[^!！您]+。$/);
    },
  );
});
