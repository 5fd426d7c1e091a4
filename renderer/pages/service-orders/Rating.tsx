import type { RecordView } from '../../../shared/contract/entity.ts';
import { serviceOrderEntity } from '../../../shared/domain/service-orders/entity.ts';
import { fieldOf } from '../../../shared/kernel/field.ts';
import { displayValue } from '../../api/display.ts';
import { Details } from '../../widgets/Page/Facts.tsx';
import { ORDER_WORDS as W } from './words.ts';

const RATED = ['total', 'attitude', 'effect', 'solved', 'comment'] as const;
const AFTER = ['result', 'confirmedBy', 'confirmedOn', 'visitResult', 'complaint'] as const;

/** What the served person said, and what was heard afterwards. */
export function Rating({ record }: { readonly record: RecordView }) {
  const factsOf = (keys: readonly string[]) =>
    keys.map((key) => {
      const field = fieldOf(serviceOrderEntity, key);
      return { label: field.label, value: displayValue(field, record.values[key]) };
    });
  const isRated = (record.values['total'] ?? null) !== null;
  return (
    <>
      {!isRated && <p className="weak">{W.noRating}</p>}
      <Details
        sections={[
          ...(isRated ? [{ title: W.rating, facts: factsOf(RATED) }] : []),
          { title: W.afterwards, facts: factsOf(AFTER) },
        ]}
      />
    </>
  );
}
