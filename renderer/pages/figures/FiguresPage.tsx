import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Figure } from '../../../shared/contract/figures.ts';
import { isDateOnly } from '../../../shared/kernel/date-only.ts';
import { useLedgerQuery, useRefresh } from '../../api/hooks.ts';
import { momentWords, today } from '../../api/moments.ts';
import { QueryProblem } from '../../api/QueryProblem.tsx';
import { listAddress } from '../../ledger/list-request.ts';
import { copyCells } from '../../widgets/DataTable/copy.ts';
import { DataTable } from '../../widgets/DataTable/DataTable.tsx';
import { DateInput } from '../../widgets/Form/inputs/DateInput.tsx';
import { useKeys } from '../../widgets/Keys/use-keys.ts';
import { FilterBar } from '../../widgets/List/FilterBar.tsx';
import { notify } from '../../widgets/Notice/notice-store.ts';
import { NothingFound } from '../../widgets/Page/EmptySteps.tsx';
import { Page } from '../../widgets/Page/Page.tsx';
import { PageHead } from '../../widgets/Page/PageHead.tsx';
import { FIGURE_COLUMNS, figureKey } from './columns.ts';
import { FigureDetail } from './FigureDetail.tsx';
import './figures.css';
import { figureAmount } from '../../api/figure-text.ts';
import { useFigurePrint } from './use-figure-print.tsx';
import { FIGURE_PAGE_WORDS as WORDS } from './words.ts';

const NO_FIGURES: readonly Figure[] = [];

function dateProblem(text: string): string | undefined {
  if (!isDateOnly(text)) return WORDS.wrongDate;
  return text > today() ? WORDS.future : undefined;
}

/** 指标: every defined figure as of a day, with its definition and the rows behind it. */
export function FiguresPage() {
  const navigate = useNavigate();
  const [address] = useSearchParams();
  const [asOf, setAsOf] = useState(today());
  const [search, setSearch] = useState('');
  const [currentKey, setCurrentKey] = useState<string | undefined>(address.get('key') ?? undefined);
  const problem = dateProblem(asOf);
  const query = useLedgerQuery('figures.all', { asOf }, { keep: true, enabled: problem === undefined });
  const refresh = useRefresh();
  const print = useFigurePrint();
  useKeys({ f5: refresh });

  const all = query.data?.figures ?? NO_FIGURES;
  const wanted = search.trim();
  const rows =
    wanted === '' ? all : all.filter(({ name, key }) => name.includes(wanted) || key.includes(wanted));
  // Until one is chosen, the first row's: the panel beside the table is never empty.
  const current = all.find((figure) => figure.key === currentKey) ?? rows[0];
  const countedAsOf = query.data?.asOf ?? asOf;
  const openRows = (figure: Figure): void =>
    void navigate(listAddress(figure.entity, { figure: { key: figure.key, asOf: countedAsOf } }));
  const copy = (figure: Figure): void => {
    if (figure.value === null) return;
    copyCells([[String(figure.value)]]);
    notify.success(WORDS.copied(String(figure.value)));
  };

  return (
    <Page>
      <PageHead
        title={WORDS.title}
        count={query.data && WORDS.count(rows.length)}
        before={
          <span className="figures-as-of">
            {query.data && (
              <span className="page-note">{WORDS.computed(momentWords(query.data.computedAt))}</span>
            )}
            <label htmlFor="figures-as-of">{WORDS.asOf}</label>
            <DateInput
              id="figures-as-of"
              value={asOf}
              onChange={setAsOf}
              invalid={problem !== undefined}
              describedBy="figures-as-of-problem"
            />
            <span id="figures-as-of-problem" className="tone-error" aria-live="polite">
              {problem}
            </span>
          </span>
        }
        actions={[
          { key: 'fill', label: WORDS.fill, onClick: () => void navigate('/fill') },
          {
            key: 'print',
            label: WORDS.print,
            shortcut: 'ctrl+p',
            disabled: rows.length === 0,
            reason: WORDS.none,
            onClick: () => print(rows, countedAsOf),
          },
        ]}
      />
      <QueryProblem query={query} />
      <div className="figures">
        <section className="panel panel-fills list-panel">
          <FilterBar
            searchHint={WORDS.search}
            search={search}
            onSearch={setSearch}
            filters={[]}
            values={{}}
            onChange={() => undefined}
          />
          <DataTable
            label={WORDS.title}
            columns={FIGURE_COLUMNS}
            rows={rows}
            rowKey={figureKey}
            rowClass={(figure) => (figure.key === current?.key ? 'figure-shown' : undefined)}
            loading={query.isFetching}
            onOpen={(figure) => setCurrentKey(figure.key)}
            onCurrent={(figure) => setCurrentKey(figure.key)}
            contextMenu={({ row }) => [
              {
                key: 'rows',
                label: WORDS.view(figureAmount(row)),
                disabled: row.value === null,
                onChoose: () => openRows(row),
              },
              { key: 'copy', label: WORDS.copy, disabled: row.value === null, onChoose: () => copy(row) },
            ]}
            empty={
              query.isPending || query.error ? undefined : (
                <NothingFound
                  words={WORDS.none}
                  action={{ label: WORDS.clear, onChoose: () => setSearch('') }}
                />
              )
            }
          />
        </section>
        <FigureDetail figure={current} asOf={countedAsOf} onRows={openRows} onCopy={copy} />
      </div>
    </Page>
  );
}
