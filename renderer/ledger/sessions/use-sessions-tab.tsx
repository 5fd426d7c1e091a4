import { useNavigate } from 'react-router';
import type { Filter } from '../../../shared/kernel/listing.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import { totalWords } from '../../text/list.ts';
import { BelowTable } from '../BelowTable.tsx';
import { listAddress } from '../list-request.ts';
import type { RecordTab } from '../RecordPage.tsx';
import './sessions.css';
import { SESSION_ACT_WORDS as W } from './words.ts';

/** As many as a tab shows; the rest stand in the list. */
const SHOWN = 100;
const NEWEST = { field: 'heldOn', descending: true };

interface SessionsTabInput {
  /** The record whose sessions they are: an activity, a site, an organiser. */
  readonly field: 'activity' | 'site' | 'organization';
  readonly id: number;
  /** Its name, by which the list finds all of them. */
  readonly name: string;
  readonly fields: readonly string[];
}

/** The tab 场次 of a record page, latest first, with the way to the whole list. */
export function useSessionsTab({ field, id, name, fields }: SessionsTabInput): RecordTab {
  const navigate = useNavigate();
  const filters: Filter[] = [{ field, op: 'in', values: [id] }];
  const sessions = useLedgerQuery('sessions.list', { filters, sort: NEWEST, pageSize: SHOWN });
  const total = useLedgerQuery('sessions.count', { request: { filters } });
  const all = listAddress('sessions', { filters: [{ field, op: 'contains', values: [name] }] });
  return {
    key: 'sessions',
    label: W.list,
    count: total.data?.count,
    content: (
      <>
        <BelowTable entityKey="sessions" fields={fields} rows={sessions.data?.rows} empty={W.none} />
        {total.data !== undefined && total.data.count > SHOWN && (
          <button type="button" className="link sessions-all" onClick={() => void navigate(all)}>
            {W.openAll(totalWords(total.data))}
          </button>
        )}
      </>
    ),
  };
}
