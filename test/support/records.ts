import { create, type District } from './seed.ts';
import type { Held } from './activities.ts';
import type { TestService } from './service.ts';

/** One service record with every field filled that a form can fill, one with hours only, one that was set right. */
export async function seedRecords(
  test: TestService,
  district: District,
  held: Held,
  volunteers: readonly [number, number],
): Promise<readonly [number, number, number]> {
  const [first, second] = volunteers;
  const full = await create(test, 'serviceRecords', {
    volunteer: first,
    session: held.sessions[0],
    organization: district.teams[1],
    servedOn: '2026-05-08',
    startTime: '19:00',
    endTime: '00:20',
    deducted: 20,
    post: '秩序引导',
    content: '引导群众就座',
    place: '二楼会议室',
    source: 'onsite',
    recorder: '吴建国',
    quality: 'good',
    exceptionReason: '活动延时',
    remark: '=备注',
  });
  const bare = await create(test, 'serviceRecords', {
    volunteer: second,
    organization: district.teams[0],
    servedOn: '2026-05-20',
    minutes: '1.67',
  });
  const wrong = await create(test, 'serviceRecords', {
    volunteer: second,
    session: held.sessions[0],
    servedOn: '2026-05-08',
    minutes: 3,
  });
  const { replacementId } = await test.client.serviceRecords.reverse({
    commandId: `seed-${String(wrong)}-reverse`,
    id: wrong,
    version: 1,
    reason: '时间录错',
    replacement: {
      volunteer: second,
      session: held.sessions[0],
      organization: district.teams[0],
      servedOn: '2026-05-08',
      minutes: '2.5',
    },
  });
  return [full, bare, replacementId ?? 0];
}
