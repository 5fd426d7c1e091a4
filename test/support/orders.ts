import { create, type District } from './seed.ts';
import { commandId, type TestService } from './service.ts';

/** A menu and orders of the small district: one of each with every field filled, one plain, which is split in two. */
export async function seedOrders(test: TestService, district: District): Promise<void> {
  const [street] = district.streets;
  const [team] = district.teams;
  const menuItem = await create(test, 'menuItems', {
    name: '陪同就医',
    code: 'A-01',
    category: '02',
    targetGroups: '04,05',
    frequency: '每周一次',
    capacity: 2,
    summary: '陪同往返、取药',
    organization: team,
    street,
    qualification: '红十字急救证',
    validFrom: '2026-01-01',
    validTo: '2027-12-31',
    status: 'paused',
    remark: '备注',
  });
  await create(test, 'menuItems', { name: '理发', category: '01' });
  await create(test, 'serviceOrders', {
    title: '陪同就医',
    orderedOn: '2026-03-05',
    channel: '02',
    menuItem,
    category: '02',
    urgency: 'urgent',
    wishDate: '2026-07-01',
    wishTime: '09:00',
    content: '到区医院复查，需要轮椅',
    risk: '行动不便，有跌倒风险',
    applicant: '周秀兰',
    phone: '13812342046',
    relation: '母女',
    targetGroup: '04',
    people: 1,
    street,
    community: district.communities[0],
    address: '青松路 1 号 301 室',
    remark: '备注',
  });
  const id = await create(test, 'serviceOrders', {
    title: '代购药品',
    orderedOn: '2026-03-06',
    channel: '05',
    anonymous: 1,
    risk: '未发现风险',
    street,
  });
  const { serviceOrders } = test.client;
  const accepted = await serviceOrders.act({
    commandId: commandId(),
    id,
    version: 1,
    act: 'accept',
    values: {},
  });
  await serviceOrders.split({
    commandId: commandId(),
    ...accepted,
    parts: [{ title: '买药' }, { title: '送药上门', menuItem, content: '按时送到' }],
  });
}
