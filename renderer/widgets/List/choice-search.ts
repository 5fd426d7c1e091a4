import type { Choice } from './types.ts';

/** True where typed text finds the choice: part of its label, or the first letters of its pinyin. */
export function choiceMatches(
  text: string,
  choice:
    | Pick<Choice, 'label' | 'initials'>
    | { readonly label?: unknown; readonly initials?: unknown }
    | undefined,
): boolean {
  const wanted = text.trim().toLowerCase();
  if (!wanted || !choice) return true;
  const label = typeof choice.label === 'string' ? choice.label.toLowerCase() : '';
  const initials = typeof choice.initials === 'string' ? choice.initials : '';
  return label.includes(wanted) || initials.includes(wanted);
}
