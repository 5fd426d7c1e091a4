import type { FlagConditions } from '../../../shared/contract/record-flags.ts';
import { CHECK_KEYS, type CheckKey, RECORD_CHECKS } from '../../../shared/domain/record-checks/rules.ts';
import { FLAG_VIEWS, type FlagView, FLAG_WORDS } from '../../../shared/domain/record-flags/status.ts';
import type { FilterSpec, FilterValues } from '../../widgets/List/types.ts';
import type { ListQuery } from '../../widgets/List/use-list-state.ts';
import { FLAG_PAGE_WORDS as W } from './words.ts';

/** What a list begins with: what waits for a decision. */
export const FIRST_FILTERS: FilterValues = { status: 'open' };

const STATUS: FilterSpec = {
  key: 'status',
  label: W.status,
  kind: 'choice',
  inRow: true,
  width: 104,
  choices: FLAG_VIEWS.map((value) => ({ value, label: FLAG_WORDS[value] })),
};

const RULE: FilterSpec = {
  key: 'rule',
  label: W.rule,
  kind: 'choice',
  elsewhere: true,
  choices: CHECK_KEYS.map((value) => ({ value, label: RECORD_CHECKS[value].title })),
};

/** Conditions of the list; rule and unit are chosen beside the filter row. @param unitName of the chosen unit */
export function flagFilters(unitName: string): readonly FilterSpec[] {
  const unit: FilterSpec = {
    key: 'organization',
    label: W.organization,
    kind: 'text',
    elsewhere: true,
    say: () => unitName,
  };
  return [STATUS, RULE, unit];
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | null {
  return values.find((each) => each === value) ?? null;
}

/** The conditions as the contract takes them. */
export function flagConditions(year: string, { filters, search }: ListQuery): FlagConditions {
  const unit = filters['organization'];
  return {
    year,
    rule: oneOf<CheckKey>(CHECK_KEYS, filters['rule']),
    status: oneOf<FlagView>(FLAG_VIEWS, filters['status']),
    organizationId: typeof unit === 'string' && unit !== '' ? Number(unit) : null,
    search,
  };
}

/** True where more is asked for than what waits in the year. */
export function isNarrowed({ rule, status, organizationId, search }: FlagConditions): boolean {
  return rule !== null || (status !== 'open' && status !== null) || organizationId !== null || search !== '';
}
