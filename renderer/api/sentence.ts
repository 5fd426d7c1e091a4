import { errorSentence } from '../../shared/text/zh-CN/errors.ts';
import { AFTER_RESTART } from '../../shared/text/zh-CN/system.ts';
import type { Refusal } from './refusal.ts';

/** A refusal as a sentence for the user; after a restart it says whether the act stands. */
export function refusalSentence(refusal: Refusal): string {
  const happened = refusal.params['happened'];
  return (
    (happened === undefined ? undefined : AFTER_RESTART[String(happened)]) ??
    errorSentence(refusal.code, refusal.params)
  );
}
