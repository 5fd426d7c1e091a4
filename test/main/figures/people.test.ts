import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { settingCommands } from '../../../main/domains/settings/index.ts';
import { volunteerCommands } from '../../../main/domains/volunteers/index.ts';
import { addRow, figure, listed, type TestLedger, testLedger, valueOf } from './ledger.ts';

const TODAY = '2026-11-23';
let ledger: TestLedger;
beforeEach(() => {
  ledger = testLedger(TODAY);
});
afterEach(() => ledger.close());

const person = (values: Record<string, string | number | null> = {}) =>
  addRow(ledger.db, 'volunteer', values);

/** Changes a status through the command of the list, recorded on a day and counting from a day. */
function changeStatus(id: number, status: string, from: string, recordedOn = from): void {
  const version = ledger.db.prepare('SELECT version FROM volunteer WHERE id = ?').pluck().get(id);
  ledger.run(
    volunteerCommands.changeStatus,
    { targets: [{ id, version }], status, from, reason: '测试' },
    recordedOn,
  );
}

const v1 = (asOf: string) => valueOf(ledger, 'V1', asOf);

describe('在册 as of a day', () => {
  test('counts from the registration day on; a blank one counts always', () => {
    person({ registered_on: '2026-05-10' });
    person();
    expect([v1('2026-05-09'), v1('2026-05-10'), v1('2000-01-01')]).toEqual([1, 2, 1]);
  });

  test('only 正常 counts', () => {
    for (const status of ['1', '2', '3', '4', '5', '9']) person({ status });
    expect(v1(TODAY)).toBe(1);
  });

  test('a change counts from its day, whatever stands now', () => {
    const id = person({ registered_on: '2020-01-01', status: '1' });
    changeStatus(id, '2', '2026-02-01');
    changeStatus(id, '3', '2026-06-01');
    changeStatus(id, '2', '2026-09-01');
    expect(
      ['2026-01-31', '2026-02-01', '2026-05-31', '2026-06-01', '2026-08-31', '2026-09-01'].map(v1),
    ).toEqual([0, 1, 1, 0, 0, 1]);
  });

  test('a change back-dated over another one wins from its own day on', () => {
    const id = person({ registered_on: '2020-01-01' });
    changeStatus(id, '3', '2026-10-01');
    changeStatus(id, '4', '2026-09-01', '2026-10-05');
    expect(['2026-08-31', '2026-09-01', '2026-10-01', TODAY].map(v1)).toEqual([1, 0, 0, 0]);
  });

  test('a change that has not come yet does not count today', () => {
    changeStatus(person(), '4', '2026-12-01', TODAY);
    expect([v1(TODAY), v1('2026-11-30'), v1('2026-12-01')]).toEqual([1, 1, 0]);
  });

  test('a merged row never counts, on no day; after the merge is taken back it does again', () => {
    const winner = person({ registered_on: '2020-01-01' });
    const loser = person({ registered_on: '2020-01-01' });
    expect(v1('2026-01-01')).toBe(2);
    ledger.run(volunteerCommands.merge, {
      winner: { id: winner, version: 1 },
      loser: { id: loser, version: 1 },
      reason: '同一人',
    });
    expect([v1('2026-01-01'), v1(TODAY)]).toEqual([1, 1]);
    expect(listed(ledger, 'volunteers', { figure: { key: 'V1', asOf: '2026-01-01' } })).toBe(1);
    ledger.run(volunteerCommands.unmerge, { loserId: loser, reason: '不是同一人' });
    expect([v1('2026-01-01'), v1(TODAY)]).toEqual([2, 2]);
  });

  test('a day that does not exist is refused', () => {
    expect(() => v1('2026-02-30')).toThrow('INPUT_INVALID');
    expect(() => listed(ledger, 'volunteers', { figure: { key: 'V1', asOf: '2026-02-30' } })).toThrow(
      'INPUT_INVALID',
    );
  });
});

describe('党员和青年', () => {
  test('预备党员 count as the office decides', () => {
    for (const code of ['01', '01', '02', '03', null]) person({ political_status: code });
    expect(valueOf(ledger, 'B6')).toBe(3);
    ledger.run(settingCommands.update, { changes: { partyIncludesProbationary: false } });
    expect(valueOf(ledger, 'B6')).toBe(2);
    expect(listed(ledger, 'volunteers', { figure: { key: 'B6', asOf: TODAY } })).toBe(2);
    expect(figure(ledger, 'B6').definition).toContain('不含预备党员');
  });

  test('young from the 14th birthday to the day before the 36th', () => {
    for (const birth of ['2012-11-23', '2012-11-24', '1990-11-24', '1990-11-23', null])
      person({ birth_date: birth });
    expect(valueOf(ledger, 'B7')).toBe(2);
    expect(valueOf(ledger, 'B7', '2026-11-22')).toBe(2);
    expect(valueOf(ledger, 'B7', '2026-11-24')).toBe(2);
    expect(valueOf(ledger, 'B8')).toBe(40);
  });

  test('born on 29 February: a year older on 1 March of a common year', () => {
    person({ birth_date: '2012-02-29' });
    expect([valueOf(ledger, 'B7', '2026-02-28'), valueOf(ledger, 'B7', '2026-03-01')]).toEqual([0, 1]);
    expect([valueOf(ledger, 'B7', '2048-02-28'), valueOf(ledger, 'B7', '2048-02-29')]).toEqual([1, 0]);
  });

  test('the limits of age are settings', () => {
    person({ birth_date: '1988-01-01' });
    expect(valueOf(ledger, 'B7')).toBe(0);
    ledger.run(settingCommands.update, { changes: { youthMinAge: 18, youthMaxAge: 40 } });
    expect(valueOf(ledger, 'B7')).toBe(1);
    expect(figure(ledger, 'B7').definition).toContain('未满41周岁');
  });

  test('young Party members count once in the share of both', () => {
    person({ birth_date: '2000-01-01', political_status: '01' });
    person({ birth_date: '1960-01-01', political_status: '01' });
    person({ birth_date: '2000-01-01', political_status: '13' });
    person({ birth_date: '1960-01-01', political_status: '13' });
    expect(valueOf(ledger, 'B8b')).toBe(75);
    expect(valueOf(ledger, 'B8')).toBe(50);
  });
});

describe('an empty base', () => {
  test('counts give 0 and say that nothing is on record; shares give nothing', () => {
    expect(figure(ledger, 'V1')).toMatchObject({ value: 0, baseEmpty: true });
    expect(figure(ledger, 'O1')).toMatchObject({ value: 0, baseEmpty: true });
    expect(figure(ledger, 'B8')).toMatchObject({ value: null, baseEmpty: true });
    expect(figure(ledger, 'B22c1')).toMatchObject({ value: null, baseEmpty: true });
  });

  test('nobody with a birth date on record: no number of young people', () => {
    person({ political_status: '13' });
    expect(figure(ledger, 'V1')).toMatchObject({ value: 1, baseEmpty: false });
    expect(figure(ledger, 'B6')).toMatchObject({ value: 0, baseEmpty: false });
    expect(figure(ledger, 'B7')).toMatchObject({ value: 0, baseEmpty: true });
    expect(figure(ledger, 'B8')).toMatchObject({ value: null, baseEmpty: true });
  });
});
