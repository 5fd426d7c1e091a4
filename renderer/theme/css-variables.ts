import { COLORS, FONT_FAMILY, SHADOW, SIZES } from './tokens.ts';
import type { TextSize } from './tokens.ts';

function dashed(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Every colour as `--color-…` and every size as `--size-…` (px; `--size-column-scale` has no unit). */
export function cssVariables(textSize: TextSize): Readonly<Record<string, string>> {
  const out: Record<string, string> = { '--font-family': FONT_FAMILY, '--shadow': SHADOW };
  for (const [name, value] of Object.entries(COLORS)) out[`--color-${dashed(name)}`] = value;
  for (const [name, value] of Object.entries(SIZES[textSize])) {
    out[`--size-${dashed(name)}`] = name === 'columnScale' ? String(value) : `${String(value)}px`;
  }
  return out;
}
