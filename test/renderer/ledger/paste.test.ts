import { describe, expect, it } from 'vitest';
import { isCellBlock } from '../../../renderer/ledger/use-paste.ts';

describe('isCellBlock', () => {
  it('takes several cells or several lines for a block', () => {
    expect(isCellBlock('姓名\t性别')).toBe(true);
    expect(isCellBlock('姓名\r\n周秀兰')).toBe(true);
  });

  it('takes one word, also with a line end after it, for text', () => {
    expect(isCellBlock('周秀兰')).toBe(false);
    expect(isCellBlock('周秀兰\r\n')).toBe(false);
    expect(isCellBlock('')).toBe(false);
  });
});
