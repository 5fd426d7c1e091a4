import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  documentNumberKey,
  policyStatus,
  repealIssue,
} from '../../../shared/domain/policy-documents/rules.ts';

describe('文号', () => {
  it.each([
    '青文明办〔2026〕3号',
    '青文明办[2026]3号',
    '青文明办【2026】03号',
    '青文明办（2026）第3号',
    '青文明办 〔2026〕 第 3 号',
    '青文明办﹝２０２６﹞３号',
  ])('%s is one and the same', (number) => {
    expect(documentNumberKey(number)).toBe('青文明办〔2026〕3号');
  });

  it.each([
    ['青文明办〔2026〕3号', '青文明办〔2026〕30号'],
    ['青文明办〔2026〕3号', '青文明办〔2025〕3号'],
    ['青文明办〔2026〕3号', '青文明委〔2026〕3号'],
    ['青文明办〔2026〕10号', '青文明办〔2026〕1号'],
  ])('%s and %s are two', (one, two) => {
    expect(documentNumberKey(one)).not.toBe(documentNumberKey(two));
  });

  it('a key is its own key, and none is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(documentNumberKey(documentNumberKey(text))).toBe(documentNumberKey(text));
      }),
    );
    expect(documentNumberKey('')).toBe('');
  });

  it('brackets, zeros and 第 make no difference for any body, year and number', () => {
    const body = fc.stringMatching(/^[一-龥]{2,6}$/);
    const ways = fc.constantFrom<[string, string]>(['〔', '〕'], ['[', ']'], ['（', '）'], ['【', '】']);
    const before = fc.constantFrom('', '第', '0', '第0', ' ');
    fc.assert(
      fc.property(
        body,
        fc.integer({ min: 1990, max: 2100 }),
        fc.nat(999),
        ways,
        before,
        (who, year, n, [a, b], p) => {
          const usual = `${who}〔${String(year)}〕${String(n + 1)}号`;
          const written = `${who}${a}${String(year)}${b}${p}${String(n + 1)}号`;
          expect(documentNumberKey(written)).toBe(documentNumberKey(usual));
        },
      ),
    );
  });
});

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('repeal', () => {
  it('a document is in force up to the day before its repeal, and for ever without one', () => {
    fc.assert(
      fc.property(day, day, (repealedOn, today) => {
        expect(policyStatus(null, today)).toBe('in_force');
        expect(policyStatus(repealedOn, today) === 'in_force').toBe(today < repealedOn);
      }),
    );
  });

  it('lies not before the issue', () => {
    fc.assert(
      fc.property(day, day, (issuedOn, repealedOn) => {
        expect(repealIssue(issuedOn, repealedOn) === undefined).toBe(repealedOn >= issuedOn);
      }),
    );
    expect(repealIssue(null, '2020-01-01')).toBeUndefined();
    expect(repealIssue('2020-01-01', null)).toBeUndefined();
  });
});
