import { describe, expect, it } from 'vitest';
import { pageMargins } from '../../../../renderer/widgets/Print/page-margins.ts';

const page = {
  orientation: 'landscape',
  printedBy: '王芳',
  printedAt: '2026-11-23 09:12',
  masked: true,
} as const;

describe('margins of a print', () => {
  it('carries the head from the second sheet on and the foot on every sheet', () => {
    const css = pageMargins({ ...page, head: '志愿者名册　条件：全部' });
    expect(css).toContain('@top-center { content: "志愿者名册　条件：全部"; }');
    expect(css).toContain('@page :first { @top-center { content: none; } }');
    expect(css).toContain('打印人：王芳　打印时间：2026-11-23 09:12');
    expect(css).toContain('证件号码、手机号码已遮盖');
  });

  it('lets no condition end the string or the style', () => {
    const css = pageMargins({ ...page, head: '查找：a"; } </style> \\' });
    expect(css).not.toContain('</style');
    expect(css.split('"')).toHaveLength(7);
  });
});
