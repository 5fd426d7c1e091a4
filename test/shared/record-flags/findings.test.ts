import { describe, expect, it } from 'vitest';
import { DEFAULT_CHECK_LIMITS } from '../../../shared/domain/record-checks/rules.ts';
import { isWeekday } from '../../../shared/domain/record-checks/late-entry.ts';
import type {
  CheckedPerson,
  CheckedRecord,
  CheckTerms,
} from '../../../shared/domain/record-flags/checked.ts';
import { findInPerson } from '../../../shared/domain/record-flags/person-findings.ts';
import { findInSession } from '../../../shared/domain/record-flags/session-findings.ts';
import { findInTeam } from '../../../shared/domain/record-flags/team-findings.ts';

const terms: CheckTerms = {
  year: '2025',
  limits: DEFAULT_CHECK_LIMITS,
  isWorkday: isWeekday,
  thresholdsOn: () => [6000, 18_000],
};

let made = 0;
function record(servedOn: string, more: Partial<CheckedRecord> = {}): CheckedRecord {
  made += 1;
  return {
    id: made,
    volunteerId: 1,
    sessionId: 7,
    organizationId: 3,
    servedOn,
    startTime: null,
    endTime: null,
    minutes: 120,
    effective: true,
    source: 'onsite',
    batchId: null,
    category: null,
    recorder: '张敏',
    enteredAt: `${servedOn}T02:00:00.000Z`,
    ...more,
  };
}

function somebody(records: readonly CheckedRecord[], more: Partial<CheckedPerson> = {}): CheckedPerson {
  return {
    id: 1,
    bornOn: '1980-01-01',
    registeredOn: '2020-01-01',
    consentedOn: null,
    end: null,
    minutesBefore: 0,
    records,
    ...more,
  };
}

describe('a person', () => {
  it('with an ordinary year has no finding', () => {
    expect(findInPerson(somebody([record('2025-01-05'), record('2025-02-05')]), terms)).toEqual([]);
  });

  it('has one matter a year for all records before registration', () => {
    const early = somebody([record('2024-12-30'), record('2025-01-05'), record('2025-01-06')], {
      registeredOn: '2025-02-01',
    });
    expect(findInPerson(early, terms)).toMatchObject([
      { rule: 'beforeRegistration', subject: '1:2025', on: '2025-01-05', amount: 2, organizationId: 3 },
    ]);
  });

  it('overlaps over the turn of the year on the later day', () => {
    const night = record('2024-12-31', { startTime: '22:00', endTime: '02:00' });
    const morning = record('2025-01-01', { startTime: '01:00', endTime: '03:00' });
    const found = findInPerson(somebody([night, morning]), terms);
    expect(found).toMatchObject([{ rule: 'overlap', on: '2025-01-01', amount: 60 }]);
    expect(findInPerson(somebody([night, morning]), { ...terms, year: '2024' })).toEqual([]);
  });

  it('jumps on the day on which the threshold is passed, whatever follows', () => {
    const days = ['2025-03-03', '2025-03-04', '2025-03-05'].map((day) => record(day, { minutes: 420 }));
    const jumped = somebody(days, { minutesBefore: 5000 });
    const expected = { rule: 'thresholdJump', on: '2025-03-05', amount: 1260 };
    expect(findInPerson(jumped, terms)).toMatchObject([expected]);
    const later = somebody([...days, record('2025-06-01')], { minutesBefore: 5000 });
    expect(findInPerson(later, terms)).toMatchObject([expected]);
    const waiting = days.map((each) => ({ ...each, effective: false }));
    expect(findInPerson(somebody(waiting, { minutesBefore: 5000 }), terms)).toEqual([]);
  });

  it('is late only where there is no session, and never with what was carried over', () => {
    const late = { enteredAt: '2025-06-01T02:00:00.000Z' };
    const alone = record('2025-03-03', { ...late, sessionId: null });
    const carried = record('2025-03-04', { ...late, sessionId: null, source: 'carried' });
    const found = findInPerson(somebody([record('2025-03-02', late), alone, carried]), terms);
    expect(found).toMatchObject([{ rule: 'lateEntry', on: '2025-03-03', amount: 1 }]);
  });
});

describe('a session', () => {
  const crowd = Array.from({ length: 20 }, (_, at) => record('2025-03-03', { volunteerId: at + 1 }));
  const session = { id: 7, heldOn: '2025-03-03', hasSheet: false, records: crowd };

  it('is uniform without a sheet, and late as one matter', () => {
    expect(findInSession(session, terms)).toMatchObject([{ rule: 'uniformEntry', amount: 20 }]);
    expect(findInSession({ ...session, hasSheet: true }, terms)).toEqual([]);
    const late = crowd.map((each) => ({ ...each, enteredAt: '2025-06-01T02:00:00.000Z' }));
    expect(findInSession({ ...session, hasSheet: true, records: late }, terms)).toMatchObject([
      { rule: 'lateEntry', amount: 20, facts: { records: 20, enteredOn: '2025-06-01' } },
    ]);
  });
});

describe('a team', () => {
  const team = { id: 3, people: 81, members: 40, lastOn: '2025-11-02' };

  it('that records more than twice its members is listed under its last day', () => {
    expect(findInTeam(team, terms)).toMatchObject([{ rule: 'teamSize', on: '2025-11-02', amount: 81 }]);
    expect(findInTeam({ ...team, people: 80 }, terms)).toEqual([]);
  });
});
