import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import {
  type Demand,
  GAP_CODES,
  GAP_FIGURES,
  gapFilters,
  gapTable,
  NO_WISHES,
  type Offer,
  shortfall,
  shortfallRate,
} from '../../../shared/domain/service-orders/gap.ts';

const category = fc.constantFrom('01', '02', '06', null);
const street = fc.constantFrom(1, 2, 3);
const demand: fc.Arbitrary<Demand[]> = fc.uniqueArray(
  fc
    .record({
      category,
      street,
      wishes: fc.integer({ min: 1, max: 50 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ category: of, street: at, wishes, part }) => ({
      category: of,
      street: at,
      place: at,
      counts: {
        ...NO_WISHES,
        wishes,
        declined: Math.floor(wishes * part * 0.5),
        noTeam: Math.floor(wishes * part * 0.5),
      },
    })),
  { selector: (line) => `${String(line.category)}-${String(line.street)}` },
);
const offers: fc.Arbitrary<Offer[]> = fc.array(
  fc.record({
    category,
    street: fc.option(street),
    team: fc.option(fc.integer({ min: 1, max: 5 })),
    capacity: fc.option(fc.nat(20)),
  }),
);

describe('供需缺口', () => {
  it('counts every wish in one line and once in the whole', () => {
    fc.assert(
      fc.property(demand, offers, (wishes, menu) => {
        const { lines, whole } = gapTable(wishes, menu);
        const sum = lines.reduce((all, { counts }) => all + counts.wishes, 0);
        expect(sum).toBe(whole.counts.wishes);
        expect(sum).toBe(wishes.reduce((all, { counts }) => all + counts.wishes, 0));
        expect(lines.filter(({ place }) => place !== undefined)).toHaveLength(wishes.length);
      }),
    );
  });

  it('sets beside a wish what its street and the whole district offer of its category', () => {
    fc.assert(
      fc.property(demand, offers, (wishes, menu) => {
        for (const { category: of, place, supply } of gapTable(wishes, menu).lines) {
          const fitting = menu.filter(
            (offer) =>
              offer.category === of &&
              (place === undefined || (of !== null && (offer.street === null || offer.street === place))),
          );
          expect(supply.items).toBe(fitting.length);
          expect(supply.teams).toBeLessThanOrEqual(supply.items);
          expect(supply.capacity).toBe(fitting.reduce((all, { capacity }) => all + (capacity ?? 0), 0));
        }
      }),
    );
  });

  it('puts the largest shortfall first, and what nobody ordered last', () => {
    fc.assert(
      fc.property(demand, offers, (wishes, menu) => {
        const { lines } = gapTable(wishes, menu);
        const short = lines.map(({ counts }) => shortfall(counts));
        expect(short).toEqual(short.toSorted((a, b) => b - a));
        const idle = lines.findIndex(({ place }) => place === undefined);
        if (idle >= 0) expect(lines.slice(idle).every(({ counts }) => counts.wishes === 0)).toBe(true);
      }),
    );
  });

  it('has no rate where nothing was wished', () => {
    expect(shortfallRate(NO_WISHES)).toBeNull();
    expect(shortfallRate({ ...NO_WISHES, wishes: 8, declined: 1, noTeam: 2 })).toBe(375);
  });

  it('names the codes of its table, and defines every figure', () => {
    expect(codeTable('order_gap').entries.map(({ code }) => code)).toEqual([...GAP_CODES]);
    const words = new Map(codeTable('order_gap').entries.map(({ code, label }) => [code, label]));
    for (const { key, label, definition } of GAP_FIGURES) {
      expect(definition).not.toBe('');
      expect(words.get(key) ?? label).toBe(label);
    }
  });

  it('leads from a number to its orders', () => {
    const question = { from: '2026-01-01', to: '2026-06-30', street: 7, category: null };
    expect(gapFilters(question, { category: null, place: null }, 'overdue', '2026-06-15')).toEqual(
      expect.arrayContaining([
        { field: 'category', op: 'blank', values: [] },
        { field: 'street', op: 'in', values: [7] },
        { field: 'community', op: 'blank', values: [] },
        { field: 'dueOn', op: 'between', values: [null, '2026-06-14'] },
      ]),
    );
  });
});
