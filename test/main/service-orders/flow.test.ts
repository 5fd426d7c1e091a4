import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type District, seedDistrict } from '../../support/seed.ts';
import { refusal, refusedWith } from '../../support/refused.ts';
import { commandId, openTestService } from '../../support/service.ts';
import { makeOrder, step, walk } from './walk.ts';

const test = openTestService();
afterAll(() => test.close());
let district: District;
beforeAll(async () => {
  district = await seedDistrict(test);
});

const flow = (id: number) => test.client.serviceOrders.flow({ id });
const record = async (id: number) => (await test.client.serviceOrders.get({ id })).values;
const count = (table: string) => Number(test.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
const order = () => makeOrder(test, district.streets[0]);

describe('an order', () => {
  it('goes from the call to the rating, refused once, with every step on record', async () => {
    const id = await order();
    expect(await record(id)).toMatchObject({
      number: '000000-20260615-001',
      status: 'received',
      dueOn: '2026-06-16',
      phone: '138****2046',
    });
    await walk(test, id, district.teams[1], ['accept', 'dispatch']);
    await step(test, id, 'refuse', { reason: '人手不足' });
    expect(await record(id)).toMatchObject({ status: 'accepted', team: null });
    await walk(test, id, district.teams[0], ['dispatch', 'take', 'start', 'finish', 'confirm', 'rate']);
    expect(await record(id)).toMatchObject({
      status: 'done',
      team: '青松志愿服务队',
      session: '陪同就医',
      total: '4',
      solved: 'yes',
      dueOn: null,
    });
    const { events, session, acts } = await flow(id);
    expect(events.map(({ act }) => act).toReversed()).toEqual([
      'create',
      'accept',
      'dispatch',
      'refuse',
      'dispatch',
      'take',
      'start',
      'finish',
      'confirm',
      'rate',
    ]);
    expect(events.find(({ act }) => act === 'refuse')).toMatchObject({
      reason: '人手不足',
      before: 'dispatched',
      after: 'accepted',
    });
    expect(acts[0]).toBe('archive');
    const made = await test.client.sessions.get({ id: session?.id ?? 0 });
    expect(made.values).toMatchObject({
      heldOn: '2026-06-15',
      organization: '青松志愿服务队',
      status: 'held',
    });
  });

  it('serves a second order of the same matter under the same activity', async () => {
    const before = count('activity');
    const id = await order();
    await walk(test, id, district.teams[0], ['accept', 'dispatch', 'take', 'start']);
    expect(count('activity')).toBe(before);
    expect((await flow(id)).session).toMatchObject({ name: '陪同就医' });
  });

  it('writes one audit row, one event and one version for one act', async () => {
    const id = await order();
    const [audits, events, { version }] = [count('audit'), count('service_order_event'), await flow(id)];
    await step(test, id, 'accept');
    expect([count('audit'), count('service_order_event'), (await flow(id)).version]).toEqual([
      audits + 1,
      events + 1,
      version + 1,
    ]);
    const { entries } = await test.client.serviceOrders.history({ id });
    expect(entries[0]?.lines).toContainEqual({
      field: 'status',
      label: '状态',
      before: '待受理',
      after: '待派单',
    });
  });

  it('is told in words why a step is not to be taken, and nothing is half done', async () => {
    const id = await order();
    const [audits, events] = [count('audit'), count('service_order_event')];
    expect(await refusal(step(test, id, 'rate', { total: '5', solved: 'yes' }))).toEqual({
      code: 'STATE_FORBIDDEN',
      params: { what: '服务订单', from: '待受理', to: '已办结' },
    });
    expect(await refusedWith(step(test, id, 'urge'))).toBe('STATE_FORBIDDEN');
    expect(await refusal(step(test, id, 'decline'))).toEqual({
      code: 'REQUIRED_MISSING',
      params: { field: 'reason' },
    });
    expect(await refusedWith(step(test, id, 'accept', { total: '5' }))).toBe('INPUT_INVALID');
    const { version } = await flow(id);
    const stale = { commandId: commandId(), id, version: version + 1, act: 'accept' as const, values: {} };
    expect(await refusedWith(test.client.serviceOrders.act(stale))).toBe('STALE_RECORD');
    expect([count('audit'), count('service_order_event')]).toEqual([audits, events]);
  });

  it('may be urged and given to another team when the term has passed', async () => {
    const id = await order();
    await walk(test, id, district.teams[0], ['accept', 'dispatch']);
    expect((await flow(id)).overdue).toBe(false);
    test.clock.moveTo('2026-06-18');
    expect((await flow(id)).acts).toContain('urge');
    await step(test, id, 'urge');
    await step(test, id, 'redispatch', { team: district.teams[1], mode: 'near', reason: '超时未接单' });
    expect(await record(id)).toMatchObject({
      status: 'dispatched',
      team: '望溪志愿服务队',
      dueOn: '2026-06-22',
    });
    test.clock.moveTo('2026-06-15');
  });

  it('is merged into another open order by its number', async () => {
    const first = await order();
    const second = await order();
    const { number } = await record(first);
    expect(await refusedWith(step(test, second, 'merge', { into: '119900-1' }))).toBe('REFERENCE_UNKNOWN');
    await step(test, second, 'merge', { into: number ?? null });
    expect((await flow(second)).mergedInto).toEqual({ id: first, number });
    expect(await refusedWith(step(test, second, 'accept'))).toBe('STATE_FORBIDDEN');
    const { version } = await flow(second);
    const change = { commandId: commandId(), id: second, version, values: { title: '改名' } };
    expect(await refusedWith(test.client.serviceOrders.update(change))).toBe('STATE_FORBIDDEN');
  });

  it('without a rating is closed after the term, and counts as not rated', async () => {
    const id = await order();
    await walk(test, id, district.teams[0], ['accept', 'dispatch', 'take', 'start', 'finish', 'confirm']);
    expect(await refusedWith(step(test, id, 'expire'))).toBe('STATE_FORBIDDEN');
    test.clock.moveTo('2026-06-23');
    await step(test, id, 'expire');
    expect(await record(id)).toMatchObject({ status: 'done', total: null });
    test.clock.moveTo('2026-06-15');
  });

  it('needs a name or the word that it is anonymous', async () => {
    const nameless = { applicant: null };
    expect(await refusedWith(makeOrder(test, district.streets[0], nameless))).toBe('REQUIRED_MISSING');
    const id = await makeOrder(test, district.streets[0], { ...nameless, anonymous: 1 });
    expect((await record(id))['anonymous']).toBe(1);
  });

  it('gives phone and address for the slip on record, to those who may', async () => {
    const id = await order();
    const input = () => ({ commandId: commandId(), id, note: '打印派单单' });
    expect(await refusedWith(test.as('viewer').serviceOrders.revealSlip(input()))).toBe('FORBIDDEN');
    expect(await test.client.serviceOrders.revealSlip(input())).toEqual({
      phone: '13812342046',
      address: '青松路 1 号 301 室',
    });
    const { entries } = await test.client.audit.disclosures({ entity: 'serviceOrders', id });
    expect(entries).toMatchObject([{ what: '联系电话、详细地址', reason: '打印派单单' }]);
  });

  it('shows one full value at a time, with a reason, and keeps who asked but not what was shown', async () => {
    const id = await order();
    const input = (field: 'phone' | 'address', reason: 'contact' | 'other', note = '') => ({
      commandId: commandId(),
      id,
      field,
      reason,
      note,
    });
    const { reveal } = test.client.serviceOrders;
    expect(await reveal(input('phone', 'contact'))).toEqual({ value: '13812342046' });
    expect(await reveal(input('address', 'other', '核对楼号'))).toEqual({ value: '青松路 1 号 301 室' });
    expect(await refusal(reveal(input('phone', 'other')))).toEqual({
      code: 'INPUT_INVALID',
      params: { field: 'note' },
    });
    expect(await refusedWith(test.as('viewer').serviceOrders.reveal(input('phone', 'contact')))).toBe(
      'FORBIDDEN',
    );
    const { entries } = await test.client.audit.disclosures({ entity: 'serviceOrders', id });
    expect(entries).toMatchObject([
      { what: 'address', reason: '核对楼号' },
      { what: 'phone', reason: 'contact' },
    ]);
    const kept = JSON.stringify(test.db.prepare('SELECT * FROM audit WHERE row_id = ?').all(id));
    expect(kept).not.toContain('13812342046');
    expect(kept).not.toContain('301');
    const nobody = await makeOrder(test, district.streets[0], { phone: null, address: null });
    expect(await refusedWith(reveal({ ...input('phone', 'contact'), id: nobody }))).toBe('NOT_FOUND');
  });
});
