import type { DateOnly } from '../../kernel/date-only.ts';
import { numberMaker } from './numbers.ts';
import { type DemoOrganization, districtOrganizations } from './organizations.ts';
import { seededRandom } from './random.ts';
import { districtSites } from './sites.ts';
import { type DemoRow, type DemoUnit, districtUnits } from './units.ts';
import { type DemoVolunteer, districtVolunteers } from './volunteers.ts';

export interface DemoPlan {
  /** Name of the district, as in the settings. */
  readonly district: string;
  /** 0 … 1,000,000. */
  readonly volunteers: number;
  readonly seed: number;
  /** Nothing happened later than this day. */
  readonly today: DateOnly;
}

export interface DemoDistrict {
  readonly units: readonly DemoUnit[];
  readonly organizations: readonly DemoOrganization[];
  readonly sites: readonly DemoRow[];
  /** May be walked once. */
  readonly volunteers: Iterable<DemoVolunteer>;
}

/**
 * An invented district (county 119900) of any size, for practice, tests and measurements. The same plan gives the
 * same rows in the same order on every PC.
 */
export function demoDistrict({ district, volunteers, seed, today }: DemoPlan): DemoDistrict {
  const random = seededRandom(seed);
  const numbers = numberMaker();
  const units = districtUnits(district);
  const organizations = districtOrganizations(random, numbers, units, volunteers, today);
  const sites = districtSites(random, units);
  return {
    units,
    organizations,
    sites,
    volunteers: districtVolunteers(random, numbers, units, organizations, volunteers, today),
  };
}
