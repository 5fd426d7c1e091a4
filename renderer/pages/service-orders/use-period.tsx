import { useState } from 'react';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { today } from '../../api/moments.ts';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { ORDER_WORDS as W } from './words.ts';

/** The days of 点单 that a page counts: this year until today at first, with the fields that change them. */
export function usePeriod() {
  const [from, setFrom] = useState(() => `${today().slice(0, 4)}-01-01`);
  const [to, setTo] = useState(() => today());
  const isPeriod = isDateOnly(from) && isDateOnly(to) && from <= to;
  const fields = (
    <>
      {!isPeriod && (
        <span className="tone-error" role="alert">
          {W.periodWrong}
        </span>
      )}
      <span>{W.from}</span>
      <DateInput value={from} onChange={setFrom} label={W.from} invalid={!isPeriod} />
      <span>{W.to}</span>
      <DateInput value={to} onChange={setTo} label={W.to} invalid={!isPeriod} />
    </>
  );
  return { from, to, isPeriod, fields };
}
