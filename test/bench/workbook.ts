import exceljs from 'exceljs';
import { openLedger } from '../../main/db/open.ts';
import { codeLabel, isCodeTableKey } from '../../shared/domain/codes/index.ts';
import { demoDistrict } from '../../shared/domain/demo/district.ts';
import { mod112Check } from '../../shared/domain/identifiers/mod-11-2.ts';
import { volunteerEntity } from '../../shared/domain/volunteers/entity.ts';
import type { FieldDef } from '../../shared/kernel/field.ts';
import type { FieldValue } from '../../shared/kernel/listing.ts';
import { officeDay } from '../../shared/kernel/date-only.ts';
import { DISTRICT } from './ledgers.ts';

const COLUMNS = [
  'name',
  'documentKind',
  'documentNumber',
  'sex',
  'birthDate',
  'ethnicity',
  'politicalStatus',
  'education',
  'employment',
  'workplace',
  'mobile',
  'street',
  'community',
  'address',
  'organization',
  'serviceCategories',
  'skills',
  'registeredOn',
  'registrationChannel',
  'remark',
] as const;

type Values = Record<string, FieldValue>;

const FIELDS: readonly FieldDef[] = COLUMNS.map((key) => {
  const field: FieldDef | undefined = volunteerEntity.fields.find((candidate) => candidate.key === key);
  if (!field) throw new Error(`No field ${key}`);
  return field;
});

/** A value as a unit writes it: codes in words. */
function inWords(field: FieldDef, value: FieldValue): FieldValue {
  const { codeTable } = field;
  if (value === null || codeTable === undefined || !isCodeTableKey(codeTable)) return value;
  return String(value)
    .split(',')
    .map((code) => codeLabel(codeTable, code) ?? code)
    .join('、');
}

const KNOWN = `SELECT v.name, d.kind AS documentKind, d.number AS documentNumber, v.sex, v.birth_date AS birthDate, v.ethnicity,
    v.political_status AS politicalStatus, v.education, v.employment, v.workplace, v.mobile, s.name AS street, c.name AS community,
    v.address, NULL AS organization, v.service_categories AS serviceCategories, v.skills, v.registered_on AS registeredOn,
    v.registration_channel AS registrationChannel, v.remark
  FROM volunteer v JOIN identity_document d ON d.volunteer_id = v.id AND d.is_primary = 1 AND d.kind = '01'
  JOIN unit s ON s.id = v.street_id LEFT JOIN unit c ON c.id = v.community_id
  WHERE v.mobile IS NOT NULL AND v.id % 3 = 0 LIMIT ?`;

/** A number that the ledger does not hold, for that birth date and sex. */
function freeNumber(taken: (number: string) => boolean, birthDate: string, sex: string): string {
  for (let serial = sex === '1' ? 999 : 998; serial >= 0; serial -= 2) {
    const first17 = `119900${birthDate.replaceAll('-', '')}${String(serial).padStart(3, '0')}`;
    const number = first17 + mod112Check(first17);
    if (!taken(number)) return number;
  }
  throw new Error(`No free number on ${birthDate}`);
}

/** New people of the same district, under numbers that the ledger does not hold. */
function* newcomers(
  count: number,
  taken: (number: string) => boolean,
  teams: readonly string[],
): Generator<Values> {
  const given = new Set<string>();
  const demo = demoDistrict({
    district: DISTRICT,
    volunteers: count * 2,
    seed: 2,
    today: officeDay(new Date()),
  });
  let done = 0;
  for (const { values, refs } of demo.volunteers) {
    if (values['documentKind'] !== '01' || values['mobile'] === undefined) continue;
    if (done++ === count) return;
    const birthDate = String(values['birthDate']);
    const number = freeNumber((one) => given.has(one) || taken(one), birthDate, String(values['sex']));
    given.add(number);
    yield {
      ...values,
      documentNumber: number,
      street: demo.units[refs['street'] ?? 0]?.name ?? null,
      community: refs['community'] === undefined ? null : (demo.units[refs['community']]?.name ?? null),
      organization: refs['organization'] === undefined ? null : (teams[done % teams.length] ?? null),
    };
  }
}

/** Shares of what a file brings: add, update, unchanged; the rest are errors. */
export interface Shares {
  readonly add: number;
  readonly update: number;
  readonly unchanged: number;
}

/** 70 % add, 14 % update, 15 % unchanged, 1 % error. */
export const USUAL: Shares = { add: 0.7, update: 0.14, unchanged: 0.15 };

function* rowsFor(ledger: string, count: number, shares: Shares): Generator<Values> {
  const db = openLedger(ledger, { role: 'reader' });
  try {
    const find = db.prepare<[string]>(
      'SELECT 1 FROM identity_document WHERE match_key = ? AND override_reason IS NULL',
    );
    const taken = (number: string) => find.get(`01:${number}`) !== undefined;
    const teams = db
      .prepare<[], { name: string }>(
        'SELECT name FROM organization GROUP BY name HAVING count(*) = 1 ORDER BY min(id) LIMIT 200',
      )
      .all()
      .map(({ name }) => name);
    const updates = Math.round(count * shares.update);
    const unchanged = Math.round(count * shares.unchanged);
    const adds = Math.round(count * shares.add);
    const known = db.prepare<[number], Values>(KNOWN).iterate(updates + unchanged);
    let fresh = 0;
    const people = newcomers(count - updates - unchanged, taken, teams);
    let seen = 0;
    for (const values of people) {
      const isError = fresh++ >= adds;
      // A wrong check character, as typing makes it.
      yield isError
        ? {
            ...values,
            documentNumber: String(values['documentNumber']).replace(/.$/, (c) => (c === '0' ? '1' : '0')),
          }
        : values;
    }
    for (const values of known) {
      yield seen++ < updates ? { ...values, mobile: `154${String(10_000_000 + seen)}` } : values;
    }
  } finally {
    db.close();
  }
}

/** A returned roster as a unit's export would write it: 20 text columns, header in the first row. */
export async function writeWorkbook(
  path: string,
  ledger: string,
  count: number,
  shares: Shares,
): Promise<void> {
  const book = new exceljs.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: false,
    useStyles: false,
  });
  const sheet = book.addWorksheet('志愿者');
  sheet.addRow(FIELDS.map(({ label }) => label)).commit();
  for (const values of rowsFor(ledger, count, shares)) {
    sheet.addRow(FIELDS.map((field) => inWords(field, values[field.key] ?? null))).commit();
  }
  sheet.commit();
  await book.commit();
}
