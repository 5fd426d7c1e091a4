import { afterAll, expect, it } from 'vitest';
import { SHEET, TOTAL } from '../../../main/domains/training-attendances/sheet.ts';
import { openTestService } from '../../support/service.ts';

const test = openTestService();
afterAll(() => test.close());

const accesses = (query: string, parameters: Record<string, number> | number): string[] =>
  test.db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${query}`)
    .all(parameters)
    .map(({ detail }) => detail);

it('the tick list and the total of a person read what concerns them by an index', () => {
  const details = [...accesses(SHEET, { classId: 1, limit: 1 }), ...accesses(TOTAL, 1)];
  expect(details.filter((detail) => detail.startsWith('SCAN') && !detail.includes('CONSTANT'))).toEqual([]);
  expect(details.join('\n')).toContain('training_attendance_by_class');
  expect(details.join('\n')).toContain('membership_by_organization');
  expect(details.join('\n')).toContain('training_attendance_by_pair');
});
