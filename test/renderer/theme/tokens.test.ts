import { describe, expect, it } from 'vitest';
import { cssVariables } from '../../../renderer/theme/css-variables.ts';
import { COLORS, SIZES } from '../../../renderer/theme/tokens.ts';

function luminance(hex: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of WCAG 2.1, 1–21. */
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const TEXTS = [
  ['text', 'container'],
  ['textSecondary', 'layout'],
  ['textTertiary', 'nav'],
  ['placeholder', 'container'],
  ['disabledText', 'disabledBg'],
  ['link', 'selected'],
  ['textTertiary', 'selected'],
  ['success', 'container'],
  ['warningText', 'warningBg'],
  ['error', 'errorBg'],
  ['onPrimary', 'primary'],
  ['onPrimaryHint', 'primary'],
  ['topBarTextWeak', 'topBar'],
  ['topBarFieldText', 'topBarField'],
  ['textTertiary', 'derivedBg'],
] as const;

describe('theme', () => {
  it.each(TEXTS)('%s on %s is readable (4.5:1)', (text, ground) => {
    expect(contrast(COLORS[text], COLORS[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['border', 'container'],
    ['chartThird', 'container'],
    ['focus', 'container'],
  ] as const)('%s against %s can be seen (3:1)', (line, ground) => {
    expect(contrast(COLORS[line], COLORS[ground])).toBeGreaterThanOrEqual(3);
  });

  it('adds up to rows of 28 and 34 px', () => {
    for (const sizes of Object.values(SIZES)) {
      expect(sizes.rowLineHeight + 2 * sizes.cellPadding + 1).toBe(sizes.row);
    }
    expect([SIZES.normal.row, SIZES.large.row]).toEqual([28, 34]);
  });

  it('has no text below 12 px, in 大字 below 14', () => {
    expect(SIZES.normal.fontSizeHint).toBe(12);
    expect(SIZES.large.fontSizeHint).toBe(14);
  });

  it('names variables the way the style sheets use them', () => {
    const variables = cssVariables('large');
    expect(variables['--size-row-line-height']).toBe('25px');
    expect(variables['--color-top-bar-text-weak']).toBe(COLORS.topBarTextWeak);
  });
});
