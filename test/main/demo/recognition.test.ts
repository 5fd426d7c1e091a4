import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getCertificate, verifyCertificate } from '../../../main/domains/certificates/register.ts';
import { minutesOf, UNREACHED } from '../../../main/domains/star-awards/minutes.ts';
import type { ReadContext } from '../../../main/db/context.ts';
import { missingFact, wrongFact } from '../../../shared/domain/star-awards/facts.ts';
import { readSchemes } from '../../../main/domains/star-awards/schemes.ts';
import { starOf } from '../../../shared/domain/star-awards/scheme.ts';
import { emptyLedger, fillDemo } from './demo-ledger.ts';

const TODAY = '2026-11-23';
let db: Database;
let close: () => void = () => undefined;
beforeAll(() => {
  db = emptyLedger((remove) => {
    close = remove;
  });
  fillDemo(db, 2500);
});
afterAll(() => close());

function count(sql: string): number {
  return Number(db.prepare(sql).pluck().get());
}

describe('stars', () => {
  interface Award {
    readonly id: number;
    readonly volunteer: number;
    readonly level: string;
    readonly minutes: number;
    readonly cutOff: string;
    readonly status: string;
    readonly noticeFrom: string | null;
    readonly noticeUntil: string | null;
    readonly awardedOn: string | null;
    readonly withdrawnOn: string | null;
    readonly reason: string | null;
    readonly unreached: number;
  }
  const awards = () =>
    db
      .prepare<[], Award>(
        `SELECT id, volunteer_id AS volunteer, level, minutes, cut_off AS cutOff, status, notice_from AS noticeFrom,
           notice_until AS noticeUntil, awarded_on AS awardedOn, withdrawn_on AS withdrawnOn, reason,
           ${UNREACHED.replace("t.status NOT IN ('refused', 'withdrawn')", 'TRUE')} AS unreached
         FROM star_award t ORDER BY id`,
      )
      .all();

  test('rounds of three years, the last one in its days of notice', () => {
    const rounds = db
      .prepare<[], { batch: string; n: number; notice: number }>(
        `SELECT batch, count(*) AS n, sum(status = 'notice') AS notice FROM star_award GROUP BY cut_off ORDER BY cut_off`,
      )
      .all();
    expect(rounds.map(({ batch }) => batch)).toEqual(['2025年第一批', '2026年第一批', '2026年第二批']);
    expect(rounds.map(({ notice }) => notice > 0)).toEqual([false, false, true]);
    expect(count(`SELECT count(*) FROM star_award WHERE status = 'awarded'`)).toBeGreaterThan(10);
    expect(count(`SELECT count(DISTINCT level) FROM star_award WHERE status = 'awarded'`)).toBeGreaterThan(1);
    expect(
      count(
        `SELECT count(*) FROM star_award WHERE status = 'notice' AND (notice_until < '${TODAY}' OR notice_from > '${TODAY}')`,
      ),
    ).toBe(0);
  });

  test('each is of the level that the hours effective on its cut-off day reach', () => {
    const [scheme] = readSchemes(db);
    let same = 0;
    for (const { volunteer, level, minutes, cutOff, unreached } of awards()) {
      expect(scheme && starOf(minutes, scheme)).toBe(Number(level));
      const now = minutesOf(db, volunteer, cutOff);
      if (now === minutes) same++;
      else expect(unreached).toBe(1);
    }
    expect(same).toBeGreaterThan(10);
  });

  test('what was withdrawn hangs on hours that were voided, and one more waits for it', () => {
    const withdrawn = awards().filter(({ status }) => status === 'withdrawn');
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const { unreached, withdrawnOn, reason } of withdrawn) {
      expect(unreached).toBe(1);
      expect(withdrawnOn).not.toBeNull();
      expect(reason).toContain('核减');
    }
    expect(awards().filter(({ status, unreached }) => status === 'awarded' && unreached === 1)).toHaveLength(
      1,
    );
  });

  test('every state has its facts, and its days follow one another', () => {
    for (const { status, noticeFrom, noticeUntil, awardedOn, withdrawnOn, cutOff, reason } of awards()) {
      const values = { status, noticeUntil, awardedOn, withdrawnOn, cutOff, reason };
      expect(missingFact(values)).toBeUndefined();
      expect(wrongFact(values)).toBeUndefined();
      const days = [cutOff, noticeFrom, noticeUntil, awardedOn, withdrawnOn].filter((day) => day !== null);
      expect(days).toEqual(days.toSorted());
      expect((awardedOn ?? '') <= TODAY && (withdrawnOn ?? '') <= TODAY).toBe(true);
    }
  });
});

describe('certificates', () => {
  interface Issued {
    readonly id: number;
    readonly organization: number;
    readonly year: number;
    readonly serial: number;
    readonly issuedOn: string;
    readonly status: string;
    readonly number: string;
    readonly reissueOf: number | null;
  }
  const issued = () =>
    db
      .prepare<[], Issued>(
        `SELECT id, organization_id AS organization, year, serial, issued_on AS issuedOn, status, number,
           reissue_of AS reissueOf FROM certificate ORDER BY id`,
      )
      .all();

  test('several dozen, numbered without gaps in the order of their days', () => {
    const last = new Map<string, number>();
    let day = '';
    for (const { organization, year, serial, issuedOn } of issued()) {
      const register = `${String(organization)} ${String(year)}`;
      expect(serial).toBe((last.get(register) ?? 0) + 1);
      last.set(register, serial);
      expect(issuedOn.startsWith(String(year))).toBe(true);
      expect(issuedOn >= day && issuedOn <= TODAY).toBe(true);
      day = issuedOn;
    }
    expect(issued().length).toBeGreaterThan(30);
    expect(last.size).toBeGreaterThan(4);
  });

  test('some are voided, one was issued anew; each verifies by its number and code', () => {
    const context: ReadContext = {
      db,
      now: new Date(`${TODAY}T02:00:00.000Z`),
      today: TODAY,
      actor: { id: null, name: '测试', role: 'viewer', door: 'test' },
      plansDir: '',
    };
    for (const { id, number, status } of issued()) {
      const { checkCode } = getCertificate(context, { id });
      const { result } = verifyCertificate(context, { number, code: checkCode });
      expect(result).toBe(status === 'issued' ? 'valid' : 'voided');
    }
    expect(issued().filter(({ status }) => status === 'voided').length).toBeGreaterThan(1);
    expect(issued().filter(({ reissueOf }) => reissueOf !== null)).toHaveLength(1);
  });

  test('each states records of its own organisation that were effective on the day', () => {
    expect(
      count(`SELECT count(*) FROM certificate c, json_each(c.snapshot, '$.lines') l
        JOIN service_record r ON r.id = l.value ->> 'recordId'
        WHERE r.organization_id <> c.organization_id OR r.volunteer_id <> c.volunteer_id OR r.status <> 'effective'
          OR r.effective_on > c.issued_on OR r.served_on NOT BETWEEN c.from_day AND c.to_day`),
    ).toBe(0);
    expect(
      count(`SELECT count(*) FROM certificate WHERE responsible = '' OR contact = '' OR handler = ''`),
    ).toBe(0);
  });
});

describe('papers', () => {
  test('policy documents of five years, one of them repealed by a later one', () => {
    expect(count('SELECT count(*) FROM policy_document')).toBeGreaterThan(10);
    expect(
      count(`SELECT count(*) FROM policy_document o JOIN policy_document n ON n.number = o.repealed_by
        WHERE o.repealed_on = n.issued_on AND n.issued_on > o.issued_on`),
    ).toBe(1);
    expect(count(`SELECT count(*) FROM policy_document WHERE issued_on > '${TODAY}'`)).toBe(0);
    expect(count('SELECT count(DISTINCT issuer) FROM policy_document')).toBeGreaterThan(3);
  });

  test('reports come within days of a session of their activity', () => {
    const reports = count('SELECT count(*) FROM publicity_item');
    expect(reports).toBeGreaterThan(30);
    expect(
      count(`SELECT count(*) FROM publicity_item p WHERE EXISTS (SELECT 1 FROM session s
        WHERE s.activity_id = p.activity_id AND s.status = 'held'
          AND p.published_on BETWEEN s.held_on AND date(s.held_on, '+4 days'))`),
    ).toBe(reports);
    expect(count('SELECT count(DISTINCT level) FROM publicity_item')).toBeGreaterThan(3);
    expect(count(`SELECT count(*) FROM publicity_item WHERE published_on > '${TODAY}'`)).toBe(0);
  });

  test('nothing of it stands in the history: the filling is one record', () => {
    expect(count('SELECT count(*) FROM change')).toBe(0);
  });
});

test('the same plan gives the same stars, certificates and papers', () => {
  const [one, two] = [emptyLedger(), emptyLedger()];
  for (const each of [one, two]) fillDemo(each, 300);
  for (const table of ['star_award', 'certificate', 'policy_document', 'publicity_item', 'service_record']) {
    const rows = (of: Database) => of.prepare(`SELECT * FROM ${table} ORDER BY id`).all();
    expect(rows(one), table).toEqual(rows(two));
    expect(rows(one).length, table).toBeGreaterThan(0);
  }
});
