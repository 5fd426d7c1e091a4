import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckedFacts,
  checkedText,
  codeOfDigest,
  readCheckCode,
} from '../../../shared/domain/certificates/check-code.ts';
import { sumOfLines } from '../../../shared/domain/certificates/lines.ts';
import { certificateNumber, readCertificateNumber } from '../../../shared/domain/certificates/number.ts';
import { mayBecome } from '../../../shared/domain/certificates/status.ts';

describe('numbers', () => {
  it('differ wherever year, organisation or serial differ, however large these grow', () => {
    const part = fc.integer({ min: 1, max: 200_000 });
    const three = fc.tuple(fc.integer({ min: 2000, max: 2199 }), part, part);
    fc.assert(
      fc.property(three, three, (a, b) => {
        const isSame = a.join() === b.join();
        expect(certificateNumber(...a) === certificateNumber(...b)).toBe(isSame);
        expect(readCertificateNumber(certificateNumber(...a))).toBe(certificateNumber(...a));
      }),
    );
  });

  it('are read as they are spoken and typed', () => {
    expect(certificateNumber(2026, 12, 3)).toBe('2026-0012-0003');
    expect(readCertificateNumber(' ２０２６－0012 — 0003')).toBe('2026-0012-0003');
  });
});

describe('check codes', () => {
  const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });

  it('have 8 signs that nobody mishears, and are read back whatever case and spaces are used', () => {
    fc.assert(
      fc.property(digest, (bytes) => {
        const code = codeOfDigest(bytes);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/);
        expect(readCheckCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code);
      }),
    );
  });

  it('stand on every fact', () => {
    const facts: CheckedFacts = {
      number: '2026-0012-0003',
      volunteerUid: 'AB'.repeat(16),
      from: '2026-01-01',
      to: '2026-05-31',
      minutes: 150,
      issuedOn: '2026-06-15',
    };
    const changed = [
      { number: '2026-0012-0004' },
      { volunteerUid: 'AC'.repeat(16) },
      { from: '2026-01-02' },
      { to: '2026-06-01' },
      { minutes: 151 },
      { issuedOn: '2026-06-16' },
    ].map((one) => checkedText({ ...facts, ...one }));
    expect(new Set([checkedText(facts), ...changed]).size).toBe(7);
  });
});

it('minutes are summed as minutes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 960 })), (all) => {
      const { records, minutes } = sumOfLines(all.map((each) => ({ minutes: each })));
      expect(records).toBe(all.length);
      expect(minutes).toBe(all.reduce((sum, each) => sum + each, 0));
    }),
  );
});

it('a voided certificate stays voided', () => {
  expect(mayBecome('issued', 'voided')).toBe(true);
  expect(mayBecome('issued', 'issued')).toBe(false);
  expect(mayBecome('voided', 'issued')).toBe(false);
  expect(mayBecome('voided', 'voided')).toBe(false);
});
