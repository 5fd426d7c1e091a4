import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal, refusedWith } from '../../support/refused.ts';
import { create, type District, errorsOf, importFile, plan, seedDistrict, undo } from '../../support/seed.ts';
import { commandId, openTestService } from '../../support/service.ts';
import { workbookFile } from '../../support/workbook.ts';
import { makeOrder, splitInto, step, walk } from './walk.ts';

const test = openTestService();
afterAll(() => test.close());
let district: District;
beforeAll(async () => {
  district = await seedDistrict(test);
});

const flow = (id: number) => test.client.serviceOrders.flow({ id });
const record = async (id: number) => (await test.client.serviceOrders.get({ id })).values;
const count = (table: string) => Number(test.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const SERVE = ['dispatch', 'take', 'start', 'finish', 'confirm'] as const;

async function accepted(): Promise<number> {
  const id = await makeOrder(test, district.streets[0]);
  await step(test, id, 'accept');
  return id;
}

describe('拆分', () => {
  it('makes parts that are served apart, and the one wish is rated and counted once', async () => {
    const june = { from: '2026-06-01', to: '2026-06-30' };
    const before = (await test.client.serviceOrders.kpis(june)).total;
    const id = await accepted();
    const [ride = 0, company = 0] = await splitInto(test, id, ['接送就医', '陪同检查']);
    const { number } = await record(id);
    expect(await record(ride)).toMatchObject({
      number: `${String(number)}-1`,
      splitFrom: number,
      part: 1,
      title: '接送就医',
      applicant: '周秀兰',
      phone: '138****2046',
      status: 'accepted',
      finishDue: (await record(id))['finishDue'],
    });
    expect(await record(id)).toMatchObject({ status: 'split', part: 0, dueOn: null });

    await walk(test, ride, district.teams[0], SERVE);
    expect(await record(ride)).toMatchObject({ status: 'done', total: null });
    expect(await record(id)).toMatchObject({ status: 'split', takenOn: null, finishedOn: null });
    await walk(test, company, district.teams[1], ['dispatch']);
    await step(test, company, 'refuse', { reason: '人手不足' });
    await walk(test, company, district.teams[0], SERVE);
    expect(await record(id)).toMatchObject({
      status: 'rating',
      takenOn: '2026-06-15',
      finishedOn: '2026-06-15',
      confirmedOn: '2026-06-15',
      dueOn: '2026-06-22',
    });
    const { events, parts } = await flow(id);
    expect(events[0]).toMatchObject({ act: 'gather', before: 'split', after: 'rating' });
    expect(parts.map(({ title, status, team }) => [title, status, team])).toEqual([
      ['接送就医', 'done', '青松志愿服务队'],
      ['陪同检查', 'done', '青松志愿服务队'],
    ]);
    await walk(test, id, district.teams[0], ['rate']);
    const after = (await test.client.serviceOrders.kpis(june)).total;
    for (const key of ['orders', 'accepted', 'dispatched', 'taken', 'redispatched', 'done', 'rated'] as const)
      expect(after[key] - before[key], key).toBe(1);
    const rows = await test.client.serviceOrders.count({
      request: { figure: { key: 'T4', asOf: '2026-06-15' } },
    });
    expect(rows.count).toBe(after.orders);
  });

  it('writes one audit row, and a line of history and 状态流水 for each order that it touches', async () => {
    const id = await accepted();
    const [audits, orders, events] = [count('audit'), count('service_order'), count('service_order_event')];
    const [part = 0] = await splitInto(test, id, ['接送', '陪诊', '取药']);
    expect([count('audit'), count('service_order'), count('service_order_event')]).toEqual([
      audits + 1,
      orders + 3,
      events + 4,
    ]);
    const { entries } = await test.client.serviceOrders.history({ id });
    expect(entries[0]).toMatchObject({ command: 'serviceOrders.split' });
    expect(entries[0]?.lines).toContainEqual({
      field: 'status',
      label: '状态',
      before: '待派单',
      after: '已拆分',
    });
    expect((await test.client.serviceOrders.history({ id: part })).entries[0]).toMatchObject({
      action: 'add',
    });
    const [audit] = (await test.client.audit.list({})).entries;
    expect(audit?.summary).toMatchObject({ act: '拆分订单', parts: 3 });
    await walk(test, part, district.teams[0], ['dispatch']);
    expect(count('audit')).toBe(audits + 2);
  });

  it('is refused where the table forbids it, and nothing is half done', async () => {
    const id = await makeOrder(test, district.streets[0]);
    const [audits, orders] = [count('audit'), count('service_order')];
    expect(await refusedWith(splitInto(test, id, ['甲', '乙']))).toBe('STATE_FORBIDDEN');
    await step(test, id, 'accept');
    expect(await refusal(splitInto(test, id, ['甲', '甲']))).toEqual({
      code: 'INPUT_INVALID',
      params: { field: 'parts' },
    });
    expect(await refusedWith(splitInto(test, id, ['陪同就医', '乙']))).toBe('INPUT_INVALID');
    expect(await refusedWith(splitInto(test, id, ['甲']))).toBe('INPUT_INVALID');
    const { version } = await flow(id);
    const stale = {
      commandId: commandId(),
      id,
      version: version - 1,
      parts: [{ title: '甲' }, { title: '乙' }],
    };
    expect(await refusedWith(test.client.serviceOrders.split(stale))).toBe('STALE_RECORD');
    const nowhere = {
      commandId: commandId(),
      id,
      version,
      parts: [{ title: '甲' }, { title: '乙', menuItem: 999_999 }],
    };
    expect(await refusedWith(test.client.serviceOrders.split(nowhere))).toBe('REFERENCE_UNKNOWN');
    expect([count('audit'), count('service_order')]).toEqual([audits + 1, orders]);
    const [part = 0] = await splitInto(test, id, ['甲', '乙']);
    expect(await refusedWith(splitInto(test, part, ['丙', '丁']))).toBe('STATE_FORBIDDEN');
    expect((await flow(part)).acts).not.toContain('merge');
  });

  it('is taken back while no part has moved; the parts end in their whole, and it may be split again', async () => {
    const id = await accepted();
    const [first = 0] = await splitInto(test, id, ['接送', '陪诊']);
    await step(test, id, 'unsplit', { reason: '一个团队可以承接' });
    expect(await record(id)).toMatchObject({ status: 'accepted', dueOn: (await record(id))['finishDue'] });
    expect((await flow(first)).mergedInto).toMatchObject({ id });
    expect(await record(first)).toMatchObject({ status: 'merged' });
    const again = await splitInto(test, id, ['接送', '陪诊']);
    expect((await record(again[0] ?? 0))['number']).toBe(`${String((await record(id))['number'])}-3`);
    await walk(test, again[0] ?? 0, district.teams[0], ['dispatch']);
    expect((await flow(id)).acts).not.toContain('unsplit');
    expect(await refusedWith(step(test, id, 'unsplit', { reason: '再想想' }))).toBe('STATE_FORBIDDEN');
  });

  it('ends without a service where every part does', async () => {
    const id = await accepted();
    const [one = 0, other = 0] = await splitInto(test, id, ['接送', '陪诊']);
    await step(test, one, 'cancel', { who: '点单人', reason: '不再需要' });
    expect((await record(id))['status']).toBe('split');
    await step(test, other, 'transfer', { transferredTo: '12345 热线' });
    expect(await record(id)).toMatchObject({ status: 'cancelled', dueOn: null });
  });
});

describe('a part', () => {
  it('follows its whole in person, place and day, and says so where they are changed at the part', async () => {
    const id = await accepted();
    const [one = 0, other = 0] = await splitInto(test, id, ['接送', '陪诊']);
    await walk(test, other, district.teams[0], SERVE);
    const change = async (of: number, values: Record<string, string | number | null>) =>
      test.client.serviceOrders.update({
        commandId: commandId(),
        id: of,
        version: (await flow(of)).version,
        values,
      });
    const { number } = await record(id);
    expect(await refusal(change(one, { applicant: '吴建国' }))).toEqual({
      code: 'PART_OF_ORDER',
      params: { field: 'applicant', number },
    });
    await change(one, { content: '需要轮椅' });
    await change(id, { applicant: '吴建国', phone: '13912340001' });
    expect(await record(one)).toMatchObject({
      applicant: '吴建国',
      phone: '139****0001',
      content: '需要轮椅',
    });
    expect((await record(other))['applicant']).toBe('周秀兰');
    const { entries } = await test.client.serviceOrders.history({ id: one });
    expect(entries[0]?.lines.map(({ field }) => field)).toEqual(['applicant', 'phone']);
  });

  it('takes the category of its menu item, else that of the whole', async () => {
    const menuItem = await create(test, 'menuItems', { name: '接送', category: '02' });
    const id = await makeOrder(test, district.streets[0], { category: '06' });
    await step(test, id, 'accept');
    const { version } = await flow(id);
    const parts = [{ title: '接送', menuItem }, { title: '陪诊' }];
    await test.client.serviceOrders.split({ commandId: commandId(), id, version, parts });
    const found = (await flow(id)).parts;
    expect((await record(found[0]?.id ?? 0))['category']).toBe('02');
    expect((await record(found[1]?.id ?? 0))['category']).toBe('06');
  });

  it('is known by a file as its own order; what follows the whole is refused at its cell', async () => {
    const header = [
      '点单日期',
      '点单事项',
      '点单渠道',
      '点单人',
      '联系电话',
      '所属街道',
      '紧急程度',
      '具体需求',
    ];
    const row = (title: string, urgency: string, content: string) => [
      '2026-06-15',
      title,
      '电话',
      '郑春梅',
      '13912340002',
      '青松街道',
      urgency,
      content,
    ];
    const first = await importFile(
      test,
      workbookFile(test.dataDir, [header, row('打扫', '', '')]),
      'serviceOrders',
    );
    const { rows } = await test.client.serviceOrders.list({ search: '打扫' });
    const id = rows[0]?.id ?? 0;
    await step(test, id, 'accept');
    await splitInto(test, id, ['擦窗', '拖地']);
    const wrong = await plan(
      test,
      workbookFile(test.dataDir, [header, row('擦窗', '紧急', '')]),
      'serviceOrders',
    );
    expect(await errorsOf(test, wrong.id)).toEqual(['2 PART_OF_ORDER']);
    const right = await importFile(
      test,
      workbookFile(test.dataDir, [header, row('擦窗', '', '两扇'), row('打扫', '紧急', '')]),
      'serviceOrders',
    );
    expect(right.counts).toMatchObject({ update: 2, error: 0 });
    const parts = (await flow(id)).parts;
    expect(await record(parts[1]?.id ?? 0)).toMatchObject({ urgency: 'urgent' });
    await undo(test, right.id);
    expect(await record(parts[0]?.id ?? 0)).toMatchObject({ content: null });
    expect(await record(parts[1]?.id ?? 0)).toMatchObject({ urgency: 'normal' });
    expect(await refusedWith(undo(test, first.id))).toBe('UNDO_BLOCKED');
  });
});
