import { Radio } from 'antd';
import { useState } from 'react';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import { isRegisteredOrganization } from '../../../shared/domain/codes/organization-kinds.ts';
import type { Filter } from '../../../shared/kernel/listing.ts';
import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { ORGANIZATION_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'kind', width: 140 },
  { field: 'street', label: W.street, width: 110 },
  { field: 'status', width: 96 },
];

const KINDS = codeTable('organization_kind').entries.map(({ code }) => code);

/** Registered bodies and unregistered teams are two different figures: the list can show either alone. */
const GROUPS: Readonly<Record<string, readonly Filter[]>> = {
  all: [],
  registered: [{ field: 'kind', op: 'in', values: KINDS.filter(isRegisteredOrganization) }],
  teams: [{ field: 'kind', op: 'in', values: KINDS.filter((code) => !isRegisteredOrganization(code)) }],
};

/** 组织与队伍: the list. */
export function Page() {
  const [group, setGroup] = useState('all');
  const base = GROUPS[group] ?? [];
  return (
    <EntityListPage
      entityKey="organizations"
      title={W.title}
      headCount={{ verb: W.all, filters: base }}
      baseFilters={base}
      {...(group === 'all' ? {} : { baseWords: group === 'registered' ? W.registered : W.teams })}
      headExtra={
        <Radio.Group
          optionType="button"
          value={group}
          onChange={(event) => setGroup(String(event.target.value))}
          options={[
            { value: 'all', label: W.everything },
            { value: 'registered', label: W.registered },
            { value: 'teams', label: W.teams },
          ]}
        />
      }
      searchHint={LEDGER_WORDS.searchHints.organizations}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="organizations" {...acts} />}
    />
  );
}
