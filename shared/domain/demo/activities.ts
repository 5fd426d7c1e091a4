import type { FieldValue } from '../../kernel/listing.ts';
import type { DemoOrganization } from './organizations.ts';
import { personName } from './person-names.ts';
import type { DemoProject } from './projects.ts';
import type { Random } from './random.ts';
import { EPIDEMIC, LECTURE, LEIFENG, ROUTINES, type Routine } from './routines.ts';
import { CAMPAIGN } from './service-codes.ts';
import type { DemoRow, DemoUnit } from './units.ts';

export type ActivityRole = 'brand' | 'series' | 'leifeng' | 'epidemic' | 'routine';

/** An activity (活动) with what its sessions follow. */
export interface DemoActivity extends DemoRow {
  readonly role: ActivityRole;
  readonly routine: Routine;
  readonly name: string;
  readonly organization: number;
  readonly unit: number;
  /** Place of the site; undefined where it happens outdoors. */
  readonly site: number | undefined;
  readonly campaign: string | undefined;
  readonly project: DemoProject | undefined;
}

/** What the activities stand in, by place in its lists. */
export interface DemoGround {
  readonly units: readonly DemoUnit[];
  readonly organizations: readonly DemoOrganization[];
  readonly sites: readonly DemoRow[];
  readonly volunteers: number;
}

/** From so many volunteers on the teams of communities have activities of their own. */
const COMMUNITY_SCALE = 20_000;
/** A small district has the series in two streets only, so that the sessions do not outnumber its people. */
const SERIES_STREETS = { small: 2, large: 9 } as const;
const SPECIALTY: Readonly<Record<string, string>> = {
  '08': '科普',
  '09': '文艺',
  '02': '助老',
  '07': '环保',
  '06': '法律援助',
};

/** Finds sites and teams for activities. */
function groundOf({ units, organizations, sites }: DemoGround) {
  const openSite = new Map<number, number>();
  sites.forEach(({ values, refs }, at) => {
    const unit = refs['unit'];
    const isOwn = ['center', 'suo', 'zhan'].includes(String(values['kind']));
    if (unit !== undefined && isOwn && values['status'] === 'open') openSite.set(unit, at);
  });
  const placeOf = new Map(organizations.map(({ values }, at) => [String(values['name']), at]));
  const teamOf = (name: string) => placeOf.get(name) ?? 0;
  const registered = organizations.flatMap(({ values }, at) =>
    values['uscc'] !== undefined && values['status'] === 'normal' ? [at] : [],
  );
  const specialist = (category: string) =>
    registered.find((at) => {
      const word = SPECIALTY[category];
      return word !== undefined && String(organizations[at]?.values['name']).includes(word);
    });
  return {
    siteOf: (unit: number) => openSite.get(unit) ?? openSite.get(units[unit]?.parent ?? 0) ?? openSite.get(0),
    tops: units.flatMap((unit, at) =>
      unit.children.length > 0 ? [{ unit: at, team: teamOf(`${unit.name}志愿服务总队`) }] : [],
    ),
    departments: units.flatMap((unit, at) =>
      ['department', 'park', 'school'].includes(unit.type)
        ? [{ unit: at, team: teamOf(`${unit.name}志愿服务队`) }]
        : [],
    ),
    communityTeam: (unit: number) => teamOf(`${units[unit]?.name ?? ''}志愿服务队`),
    carrierOf: (category: string) => specialist(category) ?? registered[0] ?? 0,
  };
}

/** Every activity of the district. The same ground and stream give the same rows. */
export function districtActivities(
  random: Random,
  ground: DemoGround,
  projects: readonly DemoProject[],
  seriesFrom: string,
): readonly DemoActivity[] {
  const { siteOf, tops, departments, communityTeam, carrierOf } = groundOf(ground);
  const activities: DemoActivity[] = [];
  const add = (
    role: ActivityRole,
    routine: Routine,
    owner: { readonly unit: number; readonly team: number; readonly place?: number },
    more: { prefix?: string; campaign?: string; project?: number; values?: Record<string, FieldValue> } = {},
  ): void => {
    const { unit, team } = owner;
    const site = routine.places ? undefined : siteOf(owner.place ?? unit);
    const name = `${more.prefix ?? ''}${routine.name}`;
    activities.push({
      role,
      routine,
      name,
      organization: team,
      unit,
      site,
      campaign: more.campaign,
      project: more.project === undefined ? undefined : projects[more.project],
      values: {
        name,
        kind: routine.kind,
        serviceCategory: routine.category,
        ...(more.campaign === undefined ? {} : { campaign: more.campaign }),
        leader: personName(random, random.chance(0.4) ? '1' : '2', 1965 + random.below(30)),
        ...more.values,
      },
      refs: {
        organization: team,
        street: unit,
        ...(site === undefined ? {} : { site }),
        ...(more.project === undefined ? {} : { project: more.project }),
      },
    });
  };

  projects.forEach((project, at) => {
    const { category } = project.activity;
    const [office] = departments;
    const team = project.international && office ? office.team : carrierOf(category);
    add('brand', project.activity, { unit: 0, team }, { project: at });
  });
  const isLarge = ground.volunteers >= COMMUNITY_SCALE;
  for (const top of tops.slice(0, isLarge ? SERIES_STREETS.large : SERIES_STREETS.small))
    add('series', LECTURE, top, {
      prefix: ground.units[top.unit]?.name ?? '',
      values: { weekday: '5', seriesFrom },
    });
  for (const top of tops) {
    const prefix = ground.units[top.unit]?.name ?? '';
    add('leifeng', LEIFENG, top, { prefix, campaign: CAMPAIGN.leifeng });
    add('epidemic', EPIDEMIC, top, { prefix, campaign: CAMPAIGN.epidemic });
  }
  const some = (owner: { unit: number; team: number; place?: number }, count: number, prefix: string) => {
    const first = random.below(ROUTINES.length);
    for (let i = 0; i < count; i++) {
      const routine = ROUTINES[(first + i * 2) % ROUTINES.length];
      if (routine) add('routine', routine, owner, { prefix });
    }
  };
  for (const top of tops) {
    const prefix = ground.units[top.unit]?.name ?? '';
    some(top, 3, prefix);
    // The other half goes to a community of the street.
    const children = ground.units[top.unit]?.children ?? [];
    some({ ...top, place: random.pick(children) }, 3, `${prefix}送服务进社区：`);
  }
  for (const department of departments) some(department, 1, ground.units[department.unit]?.name ?? '');
  if (isLarge)
    for (const { unit } of tops)
      for (const place of ground.units[unit]?.children ?? [])
        some({ unit, team: communityTeam(place), place }, 4, ground.units[place]?.name ?? '');
  return activities;
}
