import { dueWords } from './due-words.ts';

/** The term of the present step; nothing where nothing is waited for. */
export function Due({ dueOn, today }: { readonly dueOn: string | null; readonly today: string }) {
  if (dueOn === null) return null;
  const { words, tone } = dueWords(dueOn, today);
  return <span className={`tone-${tone}`}>{words}</span>;
}
