import { PrinterOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { FlagRow } from '../../../shared/contract/record-flags.ts';
import { type Decision, DECISIONS } from '../../../shared/domain/record-flags/status.ts';
import { dateWords, momentText, today } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { useSession } from '../../api/session-context.ts';
import { useRefresh } from '../../api/use-ledger-query.ts';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import { type MenuEntry, type MenuPlace, NO_SELECTION } from '../../widgets/DataTable/types.ts';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { ConditionLine } from '../../widgets/List/ConditionLine.tsx';
import { conditionSentence } from '../../widgets/List/conditions.ts';
import { FilterBar } from '../../widgets/List/FilterBar.tsx';
import { ListPanel } from '../../widgets/List/ListPanel.tsx';
import { Pager } from '../../widgets/List/Pager.tsx';
import { SelectionBar } from '../../widgets/List/SelectionBar.tsx';
import { Banner } from '../../widgets/Notice/Banner.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { WorkBar } from '../../widgets/Notice/WorkBar.tsx';
import { Page as Frame } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { previewPrint } from '../../widgets/Print/print-job.ts';
import { PrintFrame } from '../../widgets/Print/PrintFrame.tsx';
import { decisionsOn, subjectAct } from './acts.ts';
import { FLAG_COLUMNS } from './columns.tsx';
import { flagFilters } from './filters.ts';
import { FlagDialogs, type OpenFlag } from './FlagDialogs.tsx';
import { Nothing } from './Nothing.tsx';
import { NoticeSheet } from './NoticeSheet.tsx';
import './record-flags.css';
import { RulePanel } from './RulePanel.tsx';
import { isUnchecked, openCount, yearChoices } from './tally.ts';
import { UnitFilter } from './UnitFilter.tsx';
import { useCheck } from './use-check.ts';
import { useFlagList } from './use-flag-list.ts';
import {
  DECISION_WORDS,
  FLAG_PAGE_WORDS as W,
  NOTICE_WORDS,
  openWords,
  waitingWords,
  yearWords,
} from './words.ts';

const DECIDED_AT_MOST = 1000;
const PRINTED_AT_MOST = 2000;

/** 时长核查: what the rules find among the service records of a year, and the decisions about it. */
export function Page() {
  const navigate = useNavigate();
  const { may, account, status } = useSession();
  const refresh = useRefresh();
  const list = useFlagList();
  const { check, running, bar } = useCheck();
  const [open, setOpen] = useState<OpenFlag | null>(null);
  const [unitName, setUnitName] = useState('');
  const { state, rows, tally, year, conditions } = list;
  const { page, pageSize, search, filters } = state.query;
  const total = list.total ?? 0;
  const specs = flagFilters(unitName);
  const go = (path: string): void => void navigate(path);
  const close = (): void => setOpen(null);
  useKeys({ f5: refresh }, { enabled: open === null });

  const waiting = tally && may('edit') ? waitingWords(tally.waiting, tally.waitingYears) : undefined;
  const unchecked = tally !== undefined && list.counted && isUnchecked(tally, year);
  const showsWaiting = waiting !== undefined && !running && !unchecked;
  const hasCounts = list.counted && !unchecked;

  const decide = (decision: Decision): void =>
    void list.withRows('ticked', { limit: DECIDED_AT_MOST, words: W.tooMany }, (chosen) =>
      setOpen({ kind: 'decide', decision, rows: chosen }),
    );
  const print = (): void =>
    void list.withRows('all', { limit: PRINTED_AT_MOST, words: W.tooManyToPrint }, (all) => {
      if (all.length === 0) {
        notify.warning(W.nothingToPrint);
        return;
      }
      previewPrint(
        <PrintFrame
          title={NOTICE_WORDS.title}
          unit={status?.office ?? ''}
          conditions={[yearWords(year), conditionSentence(specs, filters, search)].join('；')}
          asOf={dateWords(today())}
          printedBy={account?.name ?? ''}
          printedAt={momentText(new Date().toISOString())}
        >
          <NoticeSheet rows={all} />
        </PrintFrame>,
      );
    });
  const show = ({ id }: FlagRow): void => setOpen({ kind: 'finding', id });
  const menu = ({ row }: MenuPlace<FlagRow>): readonly MenuEntry[] => [
    { key: 'open', label: W.open, keyHint: 'Enter', onChoose: () => show(row) },
    ...(may('review') ? decisionsOn([row]) : []).map((decision) => ({
      key: decision,
      label: DECISION_WORDS[decision].button,
      onChoose: () => setOpen({ kind: 'decide', decision, rows: [row] }),
    })),
    ...subjectAct(row, go),
    null,
  ];
  const isTicking = state.selection.allMatching || state.selection.keys.size > 0;
  const offered = list.ticked.length > 0 ? decisionsOn(list.ticked) : DECISIONS;

  return (
    <Frame>
      <PageHead
        title={W.title}
        count={tally && hasCounts ? openWords(openCount(tally)) : undefined}
        before={
          <Select
            aria-label={W.year}
            value={year}
            options={yearChoices(tally?.years ?? [], today().slice(0, 4)).map((value) => ({
              value,
              label: yearWords(value),
            }))}
            onChange={list.setYear}
          />
        }
        actions={[
          ...(may('edit')
            ? [
                {
                  key: 'check',
                  label: W.checkYear,
                  disabled: running,
                  reason: W.checking,
                  onClick: () => void check(year),
                },
              ]
            : []),
          { key: 'limits', label: W.limits, onClick: () => go('/record-flags/limits') },
          { key: 'print', label: W.print, icon: <PrinterOutlined />, shortcut: 'ctrl+p', onClick: print },
        ]}
      />
      <QueryProblem query={list.query} />
      {bar && <WorkBar {...bar} />}
      {showsWaiting && (
        <Banner
          kind="warning"
          title={waiting}
          actions={[{ label: W.check, onChoose: () => void check(null) }]}
        />
      )}
      <div className="list-beside">
        <RulePanel
          tally={tally}
          hasCounts={hasCounts}
          chosen={conditions.rule ?? ''}
          onChoose={(rule) => state.setFilters({ ...filters, rule: rule === '' ? undefined : rule })}
        />
        <ListPanel
          filter={
            <div className="flag-filter">
              <FilterBar
                searchHint={W.searchHint}
                search={search}
                onSearch={state.setSearch}
                filters={specs}
                values={filters}
                onChange={state.setFilters}
              />
              <UnitFilter
                value={String(conditions.organizationId ?? '')}
                onChange={(unit, name) => {
                  setUnitName(name);
                  state.setFilters({ ...filters, organization: unit === '' ? undefined : unit });
                }}
              />
            </div>
          }
          line={
            isTicking && may('review') ? (
              <SelectionBar
                selection={state.selection}
                onSelect={state.setSelection}
                pageCount={rows.length}
                total={{ count: total, capped: false }}
                counter={W.counter}
                actions={offered.map((decision) => ({
                  key: decision,
                  label: DECISION_WORDS[decision].button,
                  onChoose: () => decide(decision),
                }))}
              />
            ) : (
              <ConditionLine
                search={search}
                filters={specs}
                values={filters}
                onChange={state.setFilters}
                onClearSearch={() => state.setSearch('')}
                note={W.printNote}
              />
            )
          }
          footer={
            <Pager
              total={{ count: total, capped: false }}
              counter={W.counter}
              page={page}
              pageSize={pageSize}
              onPage={state.setPage}
              rowCount={rows.length}
            />
          }
        >
          <DataTable
            label={W.title}
            columns={FLAG_COLUMNS}
            rows={rows}
            rowKey={(row) => String(row.id)}
            firstIndex={(page - 1) * pageSize}
            loading={list.query.isFetching}
            {...(may('review') ? { selection: state.selection, onSelect: state.setSelection } : {})}
            onOpen={show}
            contextMenu={menu}
            onPageEdge={(edge) => state.turnPage(edge, Math.max(1, Math.ceil(total / pageSize)))}
            empty={
              <Nothing list={list} onCheck={may('edit') && !running ? () => void check(null) : undefined} />
            }
          />
        </ListPanel>
      </div>
      {open && (
        <FlagDialogs
          open={open}
          check={check}
          onOpen={setOpen}
          onDecided={() => {
            state.setSelection(NO_SELECTION);
            // What was decided on may have been all of a later page.
            state.setPage(1, pageSize);
            close();
          }}
          onClose={close}
        />
      )}
    </Frame>
  );
}
