import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { EntityListPage } from '../../ledger/EntityListPage.tsx';
import { entityPath } from '../../ledger/entity-path.ts';
import type { RowFilter } from '../../ledger/filters.ts';
import { FirstDay } from '../../ledger/FirstDay.tsx';
import { LEDGER_WORDS } from '../../ledger/words.ts';
import { ATTENDANCE_WORDS as W } from './words.ts';

const ROW_FILTERS: readonly RowFilter[] = [
  { field: 'trainingClass', width: 240 },
  { field: 'attended', width: 84 },
  { field: 'result', width: 100 },
];

/** 培训签到: the list behind the classes. */
export function Page() {
  const navigate = useNavigate();
  return (
    <EntityListPage
      entityKey="trainingAttendances"
      title={W.title}
      headCount={{ verb: W.came, filters: [{ field: 'attended', op: 'in', values: [1] }] }}
      headExtra={<Button onClick={() => void navigate(entityPath('trainingClasses'))}>{W.classes}</Button>}
      searchHint={LEDGER_WORDS.searchHints.trainingAttendances}
      rowFilters={ROW_FILTERS}
      firstDay={(acts) => <FirstDay entityKey="trainingAttendances" {...acts} />}
    />
  );
}
