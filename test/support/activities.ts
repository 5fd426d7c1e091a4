import { create, type District } from './seed.ts';
import type { TestService } from './service.ts';

/** What is held in the small district: projects, activities and sessions, one of each with every field filled. */
export interface Held {
  readonly site: number;
  readonly projects: readonly [number, number];
  readonly activities: readonly [number, number];
  /** Held on 2026-05-08, held on 2026-05-15, planned for 2026-07-03. */
  readonly sessions: readonly [number, number, number];
}

export const ACTIVITIES = ['青松理论微讲堂', '星光科学课'] as const;

/** Makes the rows; the test's clock stands at 2026-06-15 or later. */
export async function seedActivities(test: TestService, district: District): Promise<Held> {
  const [street, otherStreet] = district.streets;
  const [team, otherTeam] = district.teams;
  const site = await create(test, 'sites', {
    name: '青松一社区站',
    kind: 'zhan',
    unit: district.communities[0],
  });
  const full = await create(test, 'projects', {
    name: '星光科学教室',
    code: 'XM2024001',
    level: 'district',
    serviceCategories: '04,08',
    targetGroups: '02,03',
    startedOn: '2024-03-05',
    endedOn: '2027-03-05',
    status: 'running',
    organization: team,
    partners: '示例区科学馆、青松小学',
    street,
    site,
    leader: '周秀兰',
    phone: '13812342046',
    goalSessions: 48,
    goalPeople: 2000,
    goalMinutes: 57_630,
    goals: '每周一课',
    summary: '科学小实验',
    remark: '备注',
  });
  const plain = await create(test, 'projects', { name: '邻里守望' });
  const weekly = await create(test, 'activities', {
    name: ACTIVITIES[0],
    kind: '12',
    serviceCategory: '19',
    campaign: 'leifeng',
    organization: team,
    site,
    leader: '吴建国',
    weekday: '5',
    seriesFrom: '2026-05-01',
    seriesTo: '2026-12-31',
    summary: '每周五晚',
    remark: '备注',
  });
  const lessons = await create(test, 'activities', {
    name: ACTIVITIES[1],
    project: full,
    kind: '43',
    street: otherStreet,
    organization: otherTeam,
  });
  const first = await create(test, 'sessions', {
    activity: weekly,
    name: '微讲堂：防灾减灾',
    number: 3,
    heldOn: '2026-05-08',
    startTime: '19:00',
    endTime: '00:30',
    status: 'held',
    site,
    place: '二楼会议室',
    street,
    organization: team,
    partners: '望溪志愿服务队',
    leader: '周秀兰',
    recorder: '吴建国',
    kind: '11',
    serviceCategory: '19',
    campaign: 'civilized',
    international: 1,
    plannedVolunteers: 6,
    offlinePeople: 60,
    onlinePeople: 1200,
    safetyPlan: 1,
    insured: 0,
    mediaLink: 'https://example.invalid/a?b=1',
    remark: '备注',
  });
  const second = await create(test, 'sessions', {
    activity: weekly,
    heldOn: '2026-05-15',
    offlinePeople: 40,
  });
  const third = await create(test, 'sessions', {
    activity: lessons,
    heldOn: '2026-07-03',
    startTime: '09:00',
  });
  return {
    site,
    projects: [full, plain],
    activities: [weekly, lessons],
    sessions: [first, second, third],
  };
}
