import {
  CHECK_KEYS,
  type CheckKey,
  DEFAULT_CHECK_LIMITS,
} from '../../../shared/domain/record-checks/rules.ts';
import {
  fits,
  LIMIT_FIELDS,
  limitsWith,
  type OwnLimits,
  risesInOrder,
} from '../../../shared/domain/settings/check-limits.ts';
import { AppError } from '../../../shared/kernel/errors.ts';
import { statement } from '../../db/run.ts';
import type { CommandsOf, QueriesOf } from '../handlers.ts';
import { ownLimits, readCheckLimits, writeOwnLimits } from '../settings/check-limits.ts';

/** The limits that can be set, as they are in force. */
export const limits: QueriesOf<'recordFlags'>['limits'] = ({ db }) => {
  const inForce = readCheckLimits(db);
  const numbersOf = (rule: CheckKey) => {
    const values: Readonly<Record<string, unknown>> = inForce[rule];
    return Object.fromEntries(LIMIT_FIELDS[rule].map(({ key }) => [key, Number(values[key])]));
  };
  return {
    limits: Object.fromEntries(CHECK_KEYS.map((rule) => [rule, numbersOf(rule)])) as Record<
      CheckKey,
      Record<string, number>
    >,
  };
};

function checkNumbers(given: OwnLimits): void {
  for (const [rule, numbers] of Object.entries(given) as [CheckKey, Record<string, number>][]) {
    for (const [key, value] of Object.entries(numbers)) {
      const field = LIMIT_FIELDS[rule].find((each) => each.key === key);
      if (!field || !fits(field, value)) throw new AppError('INPUT_INVALID', { field: `${rule}.${key}` });
    }
  }
}

/** Sets limits; what they judge is looked at anew by the next check. */
export const setLimits: CommandsOf<'recordFlags'>['setLimits'] = (context, { limits: given }) => {
  const { db } = context;
  checkNumbers(given);
  const own = ownLimits(db);
  const next: OwnLimits = Object.fromEntries(
    CHECK_KEYS.map((rule) => [rule, { ...own[rule], ...given[rule] }]),
  );
  const after = limitsWith(DEFAULT_CHECK_LIMITS, next);
  if (!risesInOrder(after)) throw new AppError('INPUT_INVALID', { field: 'dayLimit.reasonMinutes' });
  const before = readCheckLimits(db);
  const changed = CHECK_KEYS.filter((rule) => JSON.stringify(after[rule]) !== JSON.stringify(before[rule]));
  if (changed.length > 0) {
    writeOwnLimits(db, next);
    statement(db, 'DELETE FROM record_check_year').run();
  }
  context.describe({ summary: Object.fromEntries(changed.map((rule) => [rule, after[rule]])) });
  return { changed: changed.length };
};
