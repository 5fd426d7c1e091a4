import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ENTITY_KEYS, type EntityKey, entityOf } from '../../../shared/domain/entities.ts';
import { importableFields } from '../../../shared/kernel/field.ts';
import { person } from '../../support/people.ts';
import {
  create,
  type District,
  errorsOf,
  plan,
  seedDistrict,
  volunteerId,
  volunteerValues,
} from '../../support/seed.ts';
import { seedStars } from '../star-awards/records.ts';
import { seedActivities } from '../../support/activities.ts';
import { seedRecords } from '../../support/records.ts';
import { seedDocuments } from '../../support/documents.ts';
import { seedTraining } from '../../support/training.ts';
import { seedOrders } from '../../support/orders.ts';
import { commandId, finish, openTestService, TEST_CLIENT } from '../../support/service.ts';

const test = openTestService();
afterAll(() => test.close());

/** One record of each entity with every field filled that a form can fill, beside plain ones. */
async function seedFull(district: District): Promise<void> {
  const [street, other] = district.streets;
  const team = await create(test, 'organizations', {
    name: '示例区爱心协会',
    kind: '01',
    uscc: '51119900MJ570249XD',
    street: district.district,
    parent: district.teams[0],
    formerNames: '爱心会、爱心社',
    establishedOn: '2015-05-04',
    leader: '周秀兰',
    phone: '13812342046',
    contact: '吴建国',
    contactPhone: '010-12345678',
    serviceCategories: null,
    partyBuilding: null,
    remark: '=不是公式',
  });
  await create(test, 'units', {
    name: '云山镇',
    type: 'town',
    parent: district.district,
    aliases: '云山、老云山镇',
    areaCode: '119900101',
    validFrom: '2001-01-01',
    predecessor: street,
    contact: '周秀兰',
    phone: '010-12345678',
  });
  const center = await create(test, 'sites', {
    name: '示例区新时代文明实践中心',
    kind: 'center',
    unit: district.district,
  });
  await create(test, 'sites', {
    name: '青松街道新时代文明实践所',
    kind: 'suo',
    unit: street,
    parent: center,
    hostUnit: '青松街道党群中心',
    address: '青松路 1 号',
    area: 320,
    capacity: 80,
    openedOn: '2019-08-01',
    leader: '周秀兰',
    manager: '吴建国',
    phone: '13812342046',
    openHours: '周一至周五 9:00—17:00',
    remark: '备注',
    status: 'suspended',
  });
  for (let n = 0; n < 6; n++) {
    const more =
      n % 2 === 0
        ? { organization: district.teams[0], memberRole: 'leader', community: district.communities[0] }
        : {};
    await create(test, 'volunteers', volunteerValues(person(n), n % 2 === 0 ? street : other, more));
  }
  const full = await create(
    test,
    'volunteers',
    volunteerValues(person(20), street, {
      ethnicity: '01',
      partyJoinedOn: '2010-07-01',
      workplace: '示例区图书馆',
      position: '馆员',
      backupPhone: '010-12345678',
      address: '青松路 1 号 2 单元 301 室',
      skills: '急救、外语',
      guardianName: '吴建国',
      guardianPhone: '13900001111',
      guardianConsentOn: '2024-03-05',
      nationalNumber: '1199000000000001',
      remark: '+86 备注',
      consent: 0,
    }),
  );
  await create(test, 'volunteers', {
    ...volunteerValues({ ...person(21), name: '史密斯' }, other),
    documentKind: '06',
    documentNumber: 'E12345678',
    sex: '1',
    birthDate: '1990-01-01',
    nationality: 'USA',
  });
  await create(test, 'memberships', {
    volunteer: full,
    documentNumber: null,
    organization: team,
    role: 'deputy',
    isMain: 1,
    joinedOn: '2024-05-01',
  });
  await create(test, 'memberships', {
    volunteer: full,
    organization: district.teams[1],
    role: 'core',
    joinedOn: '2020-01-01',
    leftOn: '2023-01-01',
  });
  const held = await seedActivities(test, district);
  await seedRecords(test, district, held, [volunteerId(test, 1), volunteerId(test, 2)]);
  await seedTraining(test, { street, team, center, full });
  await seedDocuments(test);
  await seedOrders(test, district);
  await seedStars(test, full);
}

beforeAll(async () => seedFull(await seedDistrict(test)));

async function exported(entity: EntityKey, format: 'xlsx' | 'csv', full: boolean): Promise<string> {
  const columns = importableFields(entityOf(entity)).map(({ key }) => key);
  const { token, name } = await finish(
    test.client.exchange.export({
      commandId: commandId(),
      entity,
      format,
      request: {},
      columns,
      full,
      purpose: full ? '核对' : '',
    }),
  );
  const path = join(test.dataDir, `${entity}-${name}`);
  copyFileSync(test.service.tokens.release(TEST_CLIENT, token).path, path);
  return path;
}

describe.each(ENTITY_KEYS)('%s', (entity) => {
  it.each([
    ['xlsx', true],
    ['csv', true],
    ['xlsx', false],
  ] as const)('our own %s (full: %s) imported again changes nothing', async (format, full) => {
    const { id, counts } = await plan(test, await exported(entity, format, full), entity);
    expect(await errorsOf(test, id)).toEqual([]);
    expect(counts.read).toBeGreaterThan(1);
    expect(counts).toEqual({
      read: counts.read,
      add: 0,
      update: 0,
      // What was reversed, and what reverses it, is history and not read again.
      unchanged: counts.read - (entity === 'serviceRecords' ? 2 : 0),
      skip: entity === 'serviceRecords' ? 2 : 0,
      error: 0,
    });
  });
});
