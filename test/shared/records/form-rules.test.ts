import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_KEYS, entityOf } from '../../../shared/domain/entities.ts';
import { maskByField } from '../../../shared/domain/masking/mask.ts';
import { checkRecord } from '../../../shared/domain/records/form-rules.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { person } from '../../support/people.ts';

const TODAY = '2026-06-15';
/** One field of a change. */
const check = (key: string, value: string | number | null) =>
  checkRecord(volunteerEntity, { [key]: value }, TODAY, false);

describe('one field', () => {
  it.each([
    ['politicalStatus', '01', '01'],
    ['serviceCategories', '03,01', '01,03'],
    ['consent', 1, 1],
    ['name', ' 周秀兰 ', '周秀兰'],
    ['mobile', '138 1234 2046', '13812342046'],
    ['registeredOn', '2024-03-05', '2024-03-05'],
    ['remark', '', null],
    ['street', 7, 7],
  ] as const)('%s takes %s', (key, given, stored) => {
    expect(check(key, given)).toEqual({ values: { [key]: stored }, issues: {} });
  });

  it.each([
    ['politicalStatus', '77', 'CODE_UNKNOWN'],
    ['serviceCategories', '01,zz', 'CODE_UNKNOWN'],
    ['mobile', '123', 'PHONE_INVALID'],
    ['registeredOn', '2024-02-30', 'DATE_UNPARSEABLE'],
    ['street', '青松街道', 'REFERENCE_UNKNOWN'],
    ['organization', '青松志愿服务队', 'REFERENCE_UNKNOWN'],
  ] as const)('%s refuses %s', (key, given, code) => {
    expect(check(key, given).issues[key]?.code).toBe(code);
  });

  it('what was shown masked means "keep", for every number that can be shown', () => {
    fc.assert(
      fc.property(fc.nat({ max: 6000 }), (n) => {
        for (const [key, value] of [
          ['documentNumber', person(n).document],
          ['mobile', person(n).mobile],
        ] as const) {
          const field = fieldOf(volunteerEntity, key);
          expect(check(key, maskByField(field.sensitive ?? 'phone', value))).toEqual({
            values: {},
            issues: {},
          });
        }
      }),
    );
  });
});

describe('a whole form', () => {
  const full = {
    name: '周秀兰',
    documentNumber: person(1).document,
    mobile: '13812342046',
    street: 2,
    politicalStatus: '13',
    registeredOn: '2024-03-05',
    registrationChannel: 'self',
    consent: 1,
  };

  it('a new record has everything that the form asks for', () => {
    expect(checkRecord(volunteerEntity, full, TODAY, true).issues).toEqual({});
    for (const key of Object.keys(full)) {
      const { [key as keyof typeof full]: _left, ...rest } = full;
      expect(checkRecord(volunteerEntity, rest, TODAY, true).issues, key).toMatchObject({
        [key]: { code: 'REQUIRED_MISSING' },
      });
      expect(checkRecord(volunteerEntity, rest, TODAY, false).issues, key).toEqual({});
    }
  });

  it('the number yields sex and birth date; a wrong one yields nothing', () => {
    const { values } = checkRecord(volunteerEntity, { ...full, sex: '9', birthDate: null }, TODAY, true);
    expect(values).toMatchObject({
      documentKind: '01',
      birthDate: person(1).birthDate,
      sex: person(1).sex === '男' ? '1' : '2',
    });
    const wrong = `${person(1).document.slice(0, 17)}${person(1).document.endsWith('1') ? '2' : '1'}`;
    expect(
      checkRecord(volunteerEntity, { ...full, documentNumber: wrong }, TODAY, true).issues,
    ).toMatchObject({ documentNumber: { code: 'ID_CHECKSUM' } });
  });

  it('never throws, whatever is typed', () => {
    const value = fc.oneof(fc.string({ maxLength: 30 }), fc.integer(), fc.double(), fc.constant(null));
    fc.assert(
      fc.property(
        fc.constantFrom(...ENTITY_KEYS),
        fc.array(value, { minLength: 40, maxLength: 40 }),
        (key, given) => {
          const entity = entityOf(key);
          const form = Object.fromEntries(
            entity.fields.map((field, index) => [field.key, given[index] ?? null]),
          );
          const { values, issues } = checkRecord(entity, form, TODAY, true);
          for (const stored of Object.values(values))
            expect(['string', 'number', 'object']).toContain(typeof stored);
          const keys = entity.fields.map((field) => field.key);
          expect(keys).toEqual(expect.arrayContaining(Object.keys(issues)));
        },
      ),
    );
  });
});
