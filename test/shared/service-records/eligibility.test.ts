import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../../shared/kernel/day-number.ts';
import {
  type PersonFacts,
  recordRefusal,
  type SessionFacts,
} from '../../../shared/domain/service-records/eligibility.ts';

const TODAY = '2026-06-15';
const PERSON: PersonFacts = { status: '2', bornOn: '1968-04-12', endedOn: null };
const SESSION: SessionFacts = { heldOn: '2026-03-05', startTime: '09:00', endTime: '11:00', status: 'held' };
const codeOf = (day: string, person = PERSON, session: SessionFacts | null = null) => {
  const refusal = recordRefusal(day, person, session, TODAY);
  return refusal ? `${refusal.field} ${refusal.issue.code}` : 'fine';
};

describe('a record', () => {
  it('of an ordinary person on a day that has come is fine', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4000 }), fc.constantFrom('1', '2', '3'), (ago, status) => {
        expect(codeOf(daysAfter(TODAY, -ago), { ...PERSON, status })).toBe('fine');
      }),
    );
  });

  it.each([
    ['9', null, 'volunteer VOLUNTEER_ENDED'],
    ['6', null, 'volunteer VOLUNTEER_ENDED'],
    ['4', null, 'volunteer VOLUNTEER_ENDED'],
    ['4', '2026-03-04', 'volunteer VOLUNTEER_ENDED'],
    ['4', '2026-03-05', 'fine'],
    ['5', '2026-04-01', 'fine'],
    ['5', '2026-01-01', 'volunteer VOLUNTEER_ENDED'],
  ])('of a person of state %s since %s: %s', (status, endedOn, expected) => {
    expect(codeOf('2026-03-05', { ...PERSON, status, endedOn })).toBe(expected);
  });

  it('before the sixth birthday or in the future is refused', () => {
    const child = { ...PERSON, bornOn: '2020-03-06' };
    expect(codeOf('2026-03-05', child)).toBe('servedOn AGE_TOO_LOW');
    expect(codeOf('2026-03-06', child)).toBe('fine');
    expect(codeOf('2026-06-16')).toBe('servedOn DATE_IN_FUTURE');
  });

  it('is of the day of its session, or of the next one where that runs past midnight', () => {
    const night = { ...SESSION, startTime: '20:00', endTime: '02:00' };
    fc.assert(
      fc.property(fc.integer({ min: -40, max: 40 }), fc.boolean(), (days, isNight) => {
        const fits = days === 0 || (isNight && days === 1);
        const code = codeOf(daysAfter(SESSION.heldOn, days), PERSON, isNight ? night : SESSION);
        expect(code).toBe(fits ? 'fine' : 'servedOn SESSION_DATE_MISMATCH');
      }),
    );
  });

  it.each(['cancelled', 'postponed'])('of a session that was %s is refused', (status) => {
    expect(codeOf('2026-03-05', PERSON, { ...SESSION, status })).toBe('session SESSION_NOT_HELD');
  });

  it('of a session ahead is refused, of a planned one whose day has come it is not', () => {
    const planned = { ...SESSION, status: 'planned' };
    expect(codeOf('2026-03-05', PERSON, planned)).toBe('fine');
    expect(codeOf('2026-06-15', PERSON, { ...planned, heldOn: '2026-06-20' })).toBe(
      'session SESSION_NOT_HELD',
    );
  });
});
