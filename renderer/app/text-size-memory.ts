import type { TextSize } from '../theme/tokens.ts';

const KEY = 'text-size';

/** The mode last used on this computer: what the sign-in page starts with. */
export function rememberedTextSize(): TextSize {
  return localStorage.getItem(KEY) === 'large' ? 'large' : 'normal';
}

export function rememberTextSize(size: TextSize): void {
  localStorage.setItem(KEY, size);
}
