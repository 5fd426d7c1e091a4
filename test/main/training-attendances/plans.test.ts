import { afterAll, expect, it } from 'vitest';
import { SHEET, TOTAL } from '../../../main/domains/training-attendances/sheet.ts';
import { openTestService } from '../../support/service.ts';
import { querySteps } from '../../support/query-steps.ts';

const test = openTestService();
afterAll(() => test.close());

it('the tick list and the total of a person read what concerns them by an index', () => {
  const details = [...querySteps(test.db, SHEET, { classId: 1, limit: 1 }), ...querySteps(test.db, TOTAL, 1)];
  expect(details.filter((detail) => detail.startsWith('SCAN') && !detail.includes('CONSTANT'))).toEqual([]);
  expect(details.join('\n')).toContain('training_attendance_by_class');
  expect(details.join('\n')).toContain('membership_by_organization');
  expect(details.join('\n')).toContain('training_attendance_by_pair');
});
