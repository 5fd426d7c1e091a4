import { createContext, useContext } from 'react';
import { SIZES } from './tokens.ts';
import type { Sizes, TextSize } from './tokens.ts';

export interface TextSizeState {
  readonly textSize: TextSize;
  readonly sizes: Sizes;
  readonly setTextSize: (next: TextSize) => void;
}

export const TextSizeContext = createContext<TextSizeState>({
  textSize: 'normal',
  sizes: SIZES.normal,
  setTextSize: () => undefined,
});

/** 大字 (large text): the mode in force, its sizes in px, and the switch. */
export function useTextSize(): TextSizeState {
  return useContext(TextSizeContext);
}
