import { useCallback } from 'react';
import { useLedgerClient } from '../api/hooks.ts';
import { FIND_WORDS } from '../text/find.ts';
import type { FindEverything, FoundRecord } from './GoTo.tsx';

const EACH = 5;

/** Ctrl+K over the ledger: a few people, organisations, sites, projects and sessions that the text finds. */
export function useFindEverything(): FindEverything {
  const client = useLedgerClient();
  return useCallback(
    async (search) => {
      const request = { search, limit: EACH };
      const [people, organizations, sites, projects, sessions] = await Promise.all([
        client.call('volunteers.options', request),
        client.call('organizations.options', request),
        client.call('sites.options', request),
        client.call('projects.options', request),
        client.call('sessions.options', request),
      ]);
      const found = (
        path: string,
        kind: string,
        options: readonly {
          readonly id: number;
          readonly label: string;
          readonly note?: string | undefined;
        }[],
      ): readonly FoundRecord[] =>
        options.map(({ id, label, note }) => ({
          key: `${path}/${String(id)}`,
          label,
          note: note ? `${kind}，${note}` : kind,
          path: `${path}/${String(id)}`,
        }));
      return [
        ...found('/volunteers', FIND_WORDS.volunteer, people.options),
        ...found('/organizations', FIND_WORDS.organization, organizations.options),
        ...found('/sites', FIND_WORDS.site, sites.options),
        ...found('/projects', FIND_WORDS.project, projects.options),
        ...found('/sessions', FIND_WORDS.session, sessions.options),
      ];
    },
    [client],
  );
}
