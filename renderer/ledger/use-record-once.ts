import { useEffect, useState } from 'react';
import type { RecordView } from '../../shared/contract/entity.ts';
import type { EntityKey } from '../../shared/domain/entities.ts';
import { useLedgerClient } from '../api/context.ts';
import { type Refusal, refusalOf } from '../api/refusal.ts';

interface Loaded {
  readonly of: string;
  readonly record: RecordView | null;
  readonly refusal: Refusal | null;
}

const NOTHING: Loaded = { of: '', record: null, refusal: null };

/**
 * A record as it stood when the form was opened. Unlike a query it does not change under the user's hands when
 * something else is saved; a new `turn` loads it again.
 */
export function useRecordOnce(entityKey: EntityKey, id: number | null, turn: number): Loaded {
  const client = useLedgerClient();
  const of = `${entityKey} ${String(id)} ${String(turn)}`;
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  useEffect(() => {
    if (id === null) return undefined;
    const stop = new AbortController();
    client.call(`${entityKey}.get`, { id }, { signal: stop.signal }).then(
      (record) => setLoaded({ of, record, refusal: null }),
      (error: unknown) => {
        if (!stop.signal.aborted) setLoaded({ of, record: null, refusal: refusalOf(error) });
      },
    );
    return () => stop.abort();
  }, [client, entityKey, id, of]);
  return loaded.of === of ? loaded : NOTHING;
}
