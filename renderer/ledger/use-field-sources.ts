import { useCallback, useMemo } from 'react';
import type { UnitNode } from '../../shared/contract/ledger.ts';
import { codeTable, isCodeTableKey } from '../../shared/domain/codes/index.ts';
import type { EntityKey } from '../../shared/domain/entities.ts';
import type { FieldDef } from '../../shared/kernel/field.ts';
import { useLedgerClient } from '../api/context.ts';
import { useLedgerQuery } from '../api/use-ledger-query.ts';
import type { FieldSources } from '../widgets/Form/types.ts';
import type { Choice } from '../widgets/List/types.ts';
import { useInitials } from './use-initials.ts';
import { LEDGER_WORDS } from './words.ts';

const FOUND_AT_MOST = 20;

/** Which list a reference field searches. */
const REFERENCED: Readonly<Partial<Record<FieldDef['type'], EntityKey>>> = {
  organization: 'organizations',
  site: 'sites',
  volunteer: 'volunteers',
  trainingClass: 'trainingClasses',
  project: 'projects',
  activity: 'activities',
  session: 'sessions',
  menuItem: 'menuItems',
};

function unitsOf(units: readonly UnitNode[], field: FieldDef, closed: boolean): readonly UnitNode[] {
  const types = field.unitTypes;
  return units.filter((unit) => unit.closed === closed && (!types || types.includes(unit.type)));
}

export interface LedgerSources extends FieldSources {
  /** Units in use, then closed ones: rows of earlier years still stand there. */
  readonly unitsEver: (field: FieldDef) => readonly Choice[];
  readonly tree: readonly UnitNode[];
  readonly ready: boolean;
}

/** What filters and forms choose from: code tables, the unit tree, and the search of other lists. */
export function useFieldSources(): LedgerSources {
  const client = useLedgerClient();
  const { data } = useLedgerQuery('units.tree', {}, { staleTime: 60_000 });
  const initialsOf = useInitials();
  const tree = useMemo(() => data?.units ?? [], [data]);

  const withInitials = useCallback(
    (choice: Choice): Choice => {
      const initials = initialsOf(choice.label);
      return initials === '' ? choice : { ...choice, initials };
    },
    [initialsOf],
  );
  const codes = useCallback(
    (key: string): readonly Choice[] =>
      isCodeTableKey(key)
        ? codeTable(key).entries.map(({ code, label }) => withInitials({ value: code, label }))
        : [],
    [withInitials],
  );
  const units = useCallback(
    (field: FieldDef): readonly Choice[] =>
      unitsOf(tree, field, false).map(({ id, name }) => withInitials({ value: String(id), label: name })),
    [tree, withInitials],
  );
  const unitsEver = useCallback(
    (field: FieldDef): readonly Choice[] => [
      ...units(field),
      ...unitsOf(tree, field, true).map(({ id, name }) =>
        withInitials({ value: String(id), label: `${name}${LEDGER_WORDS.closedUnit}` }),
      ),
    ],
    [tree, units, withInitials],
  );
  const find = useCallback(
    async (field: FieldDef, text: string): Promise<readonly Choice[]> => {
      const key = REFERENCED[field.tagsOf ?? field.type];
      if (!key) return [];
      const { options } = await client.call(`${key}.options`, { search: text, limit: FOUND_AT_MOST });
      return options.map(({ id, label, note }) => ({
        // Tags hold the names themselves.
        value: field.tagsOf ? label : String(id),
        label: note ? `${label}　${note}` : label,
      }));
    },
    [client],
  );
  return useMemo(
    () => ({ codes, units, unitsEver, find, tree, ready: data !== undefined }),
    [codes, units, unitsEver, find, tree, data],
  );
}
