import { describe, expect, it } from 'vitest';
import { toTabText, toTextCells } from '../../../../renderer/widgets/DataTable/copy.ts';

describe('copied cells', () => {
  it('keeps the shape of the block when a cell holds a tab or a line end', () => {
    expect(
      toTabText([
        ['周秀兰', 'a\tb\nc'],
        ['吴国栋', ''],
      ]),
    ).toBe('周秀兰\ta b c\n吴国栋\t');
  });

  it('marks every cell as text, so that codes keep zeros and nothing runs as a formula', () => {
    const html = toTextCells([['007', '=1+1', '<b>&']]);
    expect(html.match(/mso-number-format:'\\@'/g)).toHaveLength(3);
    expect(html).toContain('&lt;b&gt;&amp;');
  });
});
