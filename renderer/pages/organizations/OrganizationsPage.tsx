import { Radio } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { codeTable } from '../../../shared/domain/codes/index.ts';
import { isRegisteredOrganization } from '../../../shared/domain/codes/organization-kinds.ts';
import type { Filter } from '../../../shared/kernel/listing.ts';
import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { listAddress, readListLink } from '../../ledger/list-request.ts';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { ORGANIZATION_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'kind', width: 150 },
  { field: 'street', label: W.street, width: 120 },
  { field: 'serviceCategories', width: 120 },
  { field: 'status', width: 96 },
];

type Group = 'all' | 'registered' | 'teams';

/** Registered bodies and unregistered teams are two different figures: the list can show either alone. */
function groupFilter(group: Group): readonly Filter[] {
  if (group === 'all') return [];
  const codes = codeTable('organization_kind').entries.map(({ code }) => code);
  const values = codes.filter((code) => isRegisteredOrganization(code) === (group === 'registered'));
  return [{ field: 'kind', op: 'in', values }];
}

function sameFilter(a: readonly Filter[], b: readonly Filter[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** 组织与队伍: the list. */
export function Page() {
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const filters = readListLink(address)?.filters ?? [];
  const groups: readonly Group[] = ['registered', 'teams'];
  const group = groups.find((other) => sameFilter(filters, groupFilter(other))) ?? 'all';
  const choose = (next: Group): void =>
    void navigate(
      next === 'all' ? '/organizations?all=1' : listAddress('organizations', { filters: groupFilter(next) }),
    );
  return (
    <EntityListPage
      key={group}
      entityKey="organizations"
      title={W.title}
      headCount={{ verb: W.all, filters: groupFilter(group) }}
      headExtra={
        <Radio.Group
          optionType="button"
          value={group}
          onChange={(event) => choose(groups.find((other) => other === event.target.value) ?? 'all')}
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
