import { AGAIN } from '../../shared/text/zh-CN/system.ts';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { refusalOf } from './refusal.ts';
import { refusalSentence } from './sentence.ts';

export interface AskedQuery {
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

/** Says why a page has no answer, with 再试一次. Nothing while all is well. */
export function QueryProblem({ query }: { readonly query: AskedQuery }) {
  if (!query.error) return null;
  return (
    <Banner
      kind="error"
      title={refusalSentence(refusalOf(query.error))}
      actions={[{ label: AGAIN, onChoose: () => void query.refetch() }]}
    />
  );
}
