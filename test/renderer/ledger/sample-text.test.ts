import { describe, expect, it } from 'vitest';
import { shownCell, shownSample } from '../../../renderer/pages/import/sample-text.ts';
import { volunteerEntity } from '../../../shared/domain/volunteers/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';

describe('shownCell', () => {
  it('masks numbers of documents and phones wherever they stand', () => {
    expect(shownCell('119900196804124021')).toBe('119900********4021');
    expect(shownCell('本人 13812342046，母亲 11990019680412402X')).toBe(
      '本人 138****2046，母亲 119900********402X',
    );
    expect(shownCell('119900680412402')).not.toContain('680412');
  });

  it('leaves other words and numbers alone', () => {
    for (const text of ['望溪街道', '2024.3.5', '020-12345', '51119900MJ570249XD'])
      expect(shownCell(text)).toBe(text);
  });
});

describe('shownSample', () => {
  it('shows the number of a day as the day', () => {
    expect(shownSample(fieldOf(volunteerEntity, 'birthDate'), '31061')).toBe('1985-01-14');
  });

  it('masks whatever stands in a column of numbers', () => {
    expect(shownSample(fieldOf(volunteerEntity, 'documentNumber'), 'E12345678')).toContain('*');
  });
});
