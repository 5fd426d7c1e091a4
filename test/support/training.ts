import { create, volunteerId } from './seed.ts';
import type { TestService } from './service.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** Makes a class that was held; answers its id. */
export function trainingClass(test: TestService, name: string, more: Values = {}): Promise<number> {
  return create(test, 'trainingClasses', {
    name,
    level: 'street',
    heldOn: '2026-04-16',
    minutes: '6',
    status: 'held',
    ...more,
  });
}

/** Records that a training class refers to. */
interface Ids {
  readonly street: number;
  readonly team: number;
  readonly center: number;
  /** A volunteer with every field filled. */
  readonly full: number;
}

/** 培训班 and 培训签到: one of each with every field filled, beside plain ones. */
export async function seedTraining(test: TestService, { street, team, center, full }: Ids): Promise<void> {
  const trained = await create(test, 'trainingClasses', {
    name: '2026年第1期志愿者骨干培训班',
    level: 'street',
    category: 'core',
    period: 1,
    heldOn: '2026-04-16',
    endedOn: '2026-04-17',
    minutes: '7.33',
    street,
    organization: team,
    hostUnit: '青松街道办事处',
    site: center,
    place: '三楼会议室',
    trainer: '吴建国、周秀兰',
    content: '服务礼仪',
    plannedPeople: 60,
    status: 'held',
    remark: '备注',
  });
  const member = volunteerId(test, 1);
  await create(test, 'trainingAttendances', { volunteer: member, trainingClass: trained, attended: 0 });
  await create(test, 'trainingClasses', { name: '通识培训班', level: 'district', heldOn: '2026-09-01' });
  await create(test, 'trainingAttendances', {
    volunteer: full,
    trainingClass: trained,
    attended: 1,
    minutes: '1.67',
    result: 'passed',
    certificateNumber: 'PX2026-001',
    remark: '备注',
  });
}
