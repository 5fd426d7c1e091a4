import { AppError } from '../../../shared/kernel/errors.ts';
import { innerText } from './docx-braces.ts';

/** Errors of docxtemplater that the author of a template can mend: braces that do not pair. */
const BRACE_ERRORS = new Set(['unclosed_tag', 'unopened_tag', 'duplicate_open_tag', 'duplicate_close_tag']);
const LONGEST_TAG = 30;

function property(of: unknown, key: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/**
 * A refusal in our words for what docxtemplater threw: `TEMPLATE_INVALID` with reason `BRACES` and the places, joined
 * by 、; `FILE_CORRUPT` for damaged XML.
 */
export function docxRefusal(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const inner = property(property(thrown, 'properties'), 'errors');
  const errors: readonly unknown[] = Array.isArray(inner) ? inner : [thrown];
  const places = errors.flatMap((error) => {
    const details = property(error, 'properties');
    if (!BRACE_ERRORS.has(String(property(details, 'id')))) return [];
    const near = innerText(words(property(details, 'context')) || words(property(details, 'xtag'))).trim();
    return [near.slice(0, LONGEST_TAG)];
  });
  if (places.length === 0) return new AppError('FILE_CORRUPT', {}, { cause: thrown });
  const tags = [...new Set(places)].join('、');
  return new AppError(
    'TEMPLATE_INVALID',
    { reason: 'BRACES', tags, count: places.length },
    { cause: thrown },
  );
}
