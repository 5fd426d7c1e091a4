import { describe, expect, it } from 'vitest';
import {
  dateWords,
  dayWords,
  momentText,
  momentWords,
  sizeWords,
  weekday,
} from '../../../renderer/api/moments.ts';

const now = new Date(2026, 10, 23, 12, 0);
const at = (...parts: [number, number, number, number, number]) => new Date(...parts).toISOString();

describe('moments in local time', () => {
  it('stands in tables in full', () => {
    expect(momentText(at(2026, 10, 23, 9, 12))).toBe('2026-11-23 09:12');
    expect(momentText(null)).toBe('');
    expect(momentText('not a moment')).toBe('');
  });

  it('says today, this year and other years in their ways', () => {
    expect(momentWords(at(2026, 10, 23, 8, 30), now)).toBe('今天 08:30');
    expect(momentWords(at(2026, 10, 22, 8, 41), now)).toBe('11月22日 08:41');
    expect(momentWords(at(2025, 10, 23, 8, 41), now)).toBe('2025年11月23日 08:41');
  });

  it('leaves the time away where only the day matters', () => {
    expect(dayWords(at(2026, 10, 23, 11, 52), now)).toBe('今天 11:52');
    expect(dayWords(at(2026, 10, 2, 11, 52), now)).toBe('11月2日');
  });
});

describe('dates and sizes', () => {
  it('writes a date without blanks', () => {
    expect(dateWords('2026-03-05')).toBe('2026年3月5日');
    expect(dateWords('二月底')).toBe('二月底');
  });

  it('knows the weekday of a calendar date in every time zone', () => {
    expect(weekday('2026-11-23')).toBe('星期一');
    expect(weekday('2026-11-22')).toBe('星期日');
  });

  it('writes file sizes', () => {
    expect(sizeWords(312.6 * 1024 * 1024)).toBe('312.6 MB');
    expect(sizeWords(48 * 1024)).toBe('48 KB');
    expect(sizeWords(10)).toBe('1 KB');
  });
});
