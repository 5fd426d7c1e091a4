import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn } from '../../../renderer/ledger/age.ts';
import {
  BLANK,
  birthDates,
  filterByCell,
  filterSpecs,
  fromFilters,
  toFilters,
  withinKey,
} from '../../../renderer/ledger/filters.ts';
import { listRequestSchema } from '../../../shared/kernel/listing.ts';
import { organizationEntity } from '../../../shared/domain/organizations/entity.ts';
import { unitEntity } from '../../../shared/domain/units/entity.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';

const TODAY = '2026-11-23';
const SOURCES = {
  codes: () => [{ value: '01', label: '中共党员' }],
  unitsEver: () => [{ value: '7', label: '青松街道' }],
};

describe('filterSpecs', () => {
  const row = [{ field: 'street', label: '街镇', width: 104 }, { field: 'politicalStatus' }];
  const specs = filterSpecs(volunteerEntity, row, SOURCES);

  it('puts the filters of the row first, in their order', () => {
    expect(specs.slice(0, 2).map(({ key, label, inRow }) => [key, label, inRow])).toEqual([
      ['street', '街镇', true],
      ['politicalStatus', '政治面貌', true],
    ]);
    expect(specs.filter(({ inRow }) => inRow)).toHaveLength(2);
  });

  it('offers no filter on numbers that leave the service masked', () => {
    const keys = specs.map(({ key }) => key);
    for (const key of ['documentNumber', 'mobile', 'address', 'guardianPhone'])
      expect(keys).not.toContain(key);
  });

  it('offers 未填 only where a field may be blank', () => {
    expect(specs.find(({ key }) => key === 'politicalStatus')?.choices?.at(-1)?.value).toBe(BLANK);
    expect(specs.find(({ key }) => key === 'street')?.choices?.map(({ value }) => value)).toEqual(['7']);
  });
});

describe('toFilters', () => {
  it('sends ids as numbers, codes as text, open ends as null', () => {
    const values = { street: '7', politicalStatus: ['01'], registeredOn: ['2021-01-01', ''], skills: '急救' };
    expect(toFilters(volunteerEntity, values, TODAY)).toEqual([
      { field: 'politicalStatus', op: 'in', values: ['01'] },
      { field: 'street', op: 'in', values: [7] },
      { field: 'skills', op: 'contains', values: ['急救'] },
      { field: 'registeredOn', op: 'between', values: ['2021-01-01', null] },
    ]);
  });

  it('asks for a branch of a tree beside the record above, and reads it back from a link', () => {
    const values = { parent: ['7'], [withinKey('parent')]: '3' };
    const filters = toFilters(unitEntity, values, TODAY);
    expect(filters).toEqual([
      { field: 'parent', op: 'in', values: [7] },
      { field: 'parent', op: 'within', values: [3] },
    ]);
    expect(fromFilters(filters)).toEqual(values);
    expect(toFilters(unitEntity, { [withinKey('parent')]: undefined }, TODAY)).toEqual([]);
  });

  it('asks for blanks by an operation of their own', () => {
    expect(toFilters(volunteerEntity, { education: BLANK }, TODAY)).toEqual([
      { field: 'education', op: 'blank', values: [] },
    ]);
  });

  it('says nothing for empty values', () => {
    expect(toFilters(volunteerEntity, { street: '', skills: undefined, education: [] }, TODAY)).toEqual([]);
  });

  it('makes requests that the contract accepts, and reads them back', () => {
    const values = { kind: ['01', '02'], establishedOn: ['', '2020-12-31'], leader: '周' };
    const filters = toFilters(organizationEntity, values, TODAY);
    expect(listRequestSchema.safeParse({ filters }).success).toBe(true);
    expect(fromFilters(filters)).toEqual(values);
  });
});

describe('birthDates', () => {
  it('holds exactly the people of the ages asked for', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-11-23'), noInvalidDate: true });
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 0, max: 30 }),
        (born, from, more) => {
          const birthDate = born.toISOString().slice(0, 10);
          const [first, last] = birthDates(TODAY, from, from + more);
          const age = ageOn(birthDate, TODAY) ?? -1;
          expect(birthDate >= first && birthDate <= last).toBe(age >= from && age <= from + more);
        },
      ),
    );
  });

  it('counts whole years on a leap day', () => {
    const [first, last] = birthDates('2024-02-29', 18, 18);
    expect([first, last]).toEqual(['2005-03-01', '2006-02-28']);
  });
});

describe('filterByCell', () => {
  const choices = [
    { value: '7', label: '青松街道' },
    { value: BLANK, label: '未填' },
  ];

  it('finds the choice behind a name that a list shows', () => {
    expect(filterByCell(fieldOf(volunteerEntity, 'street'), '青松街道', '青松街道', choices)).toEqual(['7']);
  });

  it('filters by blank where the cell is blank', () => {
    expect(filterByCell(fieldOf(volunteerEntity, 'community'), '', null, choices)).toEqual([BLANK]);
  });

  it('never filters by a masked number', () => {
    const field = fieldOf(volunteerEntity, 'mobile');
    expect(filterByCell(field, '138****2046', '138****2046', [])).toBeNull();
  });
});
