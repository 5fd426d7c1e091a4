import { describe, expect, it } from 'vitest';
import { reachableCount } from '../../../../renderer/widgets/List/Pager.tsx';

describe('pages under a capped total', () => {
  it('offers one page more where the last known page is full', () => {
    expect(reachableCount({ count: 10_000, capped: true }, 200, 50, 50)).toBe(10_001);
    expect(reachableCount({ count: 10_000, capped: true }, 205, 50, 50)).toBe(10_251);
  });

  it('ends where a page was not full', () => {
    expect(reachableCount({ count: 10_000, capped: true }, 205, 50, 12)).toBe(10_212);
    expect(reachableCount({ count: 120, capped: false }, 3, 50, 20)).toBe(120);
  });
});
