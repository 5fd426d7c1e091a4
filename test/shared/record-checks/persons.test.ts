import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endBefore } from '../../../shared/domain/record-checks/after-end.ts';
import { daysBeforeRegistration } from '../../../shared/domain/record-checks/before-registration.ts';
import { withoutConsent } from '../../../shared/domain/record-checks/guardian-consent.ts';
import { tooYoung } from '../../../shared/domain/record-checks/least-age.ts';
import { tooYoungForCategory } from '../../../shared/domain/record-checks/risky-service.ts';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import { someDay } from './arbitraries.ts';

describe('before registration', () => {
  it('counts the days', () => {
    expect(daysBeforeRegistration('2026-03-01', '2026-03-05')).toBe(4);
    expect(daysBeforeRegistration('2026-03-05', '2026-03-05')).toBeUndefined();
    expect(daysBeforeRegistration('2026-03-01', null)).toBeUndefined();
    expect(daysBeforeRegistration('2026-03-01', '2026-03-05', { toleratedDays: 4 })).toBeUndefined();
  });

  it('is found exactly where the service is earlier', () => {
    fc.assert(
      fc.property(someDay, someDay, (servedOn, registeredOn) => {
        expect(daysBeforeRegistration(servedOn, registeredOn) !== undefined).toBe(servedOn < registeredOn);
      }),
    );
  });
});

describe('least age', () => {
  it('looks at the day of service', () => {
    expect(tooYoung('2026-03-04', '2020-03-05')).toBe(5);
    expect(tooYoung('2026-03-05', '2020-03-05')).toBeUndefined();
    expect(tooYoung('2019-03-05', '2020-03-05')).toBe(-1);
    expect(tooYoung('2026-03-05', null)).toBeUndefined();
  });
});

describe('after the end', () => {
  it('begins on the day after death or leaving', () => {
    const end = { on: '2026-05-01', kind: 'died' } as const;
    expect(endBefore('2026-05-02', end)).toEqual(end);
    expect(endBefore('2026-05-01', end)).toBeUndefined();
    expect(endBefore('2026-05-02', null)).toBeUndefined();
  });
});

describe('risky service', () => {
  it('is closed below 14, in its categories only', () => {
    const traffic = { servedOn: '2026-03-05', category: '13' };
    expect(tooYoungForCategory(traffic, '2012-03-06')).toBe(13);
    expect(tooYoungForCategory(traffic, '2012-03-05')).toBeUndefined();
    expect(tooYoungForCategory({ ...traffic, category: '09' }, '2015-01-01')).toBeUndefined();
    expect(tooYoungForCategory({ ...traffic, category: null }, '2015-01-01')).toBeUndefined();
    expect(tooYoungForCategory(traffic, null)).toBeUndefined();
  });
});

describe('guardian consent', () => {
  const person = { bornOn: '2010-03-05', consentedOn: '2026-01-10' };

  it('must stand by the day of service of whoever is not 18 then', () => {
    expect(withoutConsent('2026-01-09', person)).toBe(15);
    expect(withoutConsent('2026-01-10', person)).toBeUndefined();
    expect(withoutConsent('2028-03-04', { ...person, consentedOn: null })).toBe(17);
    expect(withoutConsent('2028-03-05', { ...person, consentedOn: null })).toBeUndefined();
    expect(withoutConsent('2026-01-09', { bornOn: null, consentedOn: null })).toBeUndefined();
  });

  it('once given covers every later day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 3000 }), (consentedOn, days) => {
        expect(withoutConsent(daysAfter(consentedOn, days), { ...person, consentedOn })).toBeUndefined();
      }),
    );
  });
});
