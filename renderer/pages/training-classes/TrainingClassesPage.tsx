import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import { entityPath } from '../../ledger/entity-path.ts';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { TRAINING_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'level', width: 96 },
  { field: 'category', label: W.category, width: 110 },
  { field: 'street', label: W.street, width: 110 },
  { field: 'status', width: 96 },
];

const NEWEST_FIRST = { key: 'heldOn', direction: 'desc' } as const;

/** 培训: classes. */
export function Page() {
  const navigate = useNavigate();
  return (
    <EntityListPage
      entityKey="trainingClasses"
      firstSort={NEWEST_FIRST}
      title={W.title}
      headCount={{ verb: W.held, filters: [{ field: 'status', op: 'in', values: ['held'] }] }}
      headExtra={
        <Button onClick={() => void navigate(entityPath('trainingAttendances'))}>{W.attendanceList}</Button>
      }
      searchHint={LEDGER_WORDS.searchHints.trainingClasses}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="trainingClasses" {...acts} />}
    />
  );
}
