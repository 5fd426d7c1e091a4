import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { Right } from '../../shared/domain/accounts/rights.ts';
import { type EntityKey, entityOf } from '../../shared/domain/entities.ts';
import type { Filter, ListRequest, ListRow } from '../../shared/kernel/listing.ts';
import { dateWords } from '../api/moments.ts';
import { refusalOf } from '../api/refusal.ts';
import { refusalSentence } from '../api/sentence.ts';
import { useSession } from '../api/session-context.ts';
import { PASTE_KEY } from '../text/keys.ts';
import { LIST_WORDS } from '../text/list.ts';
import { arrangeColumns } from '../widgets/DataTable/columns.ts';
import { DataTable } from '../widgets/DataTable/DataTable.tsx';
import { isTicked } from '../widgets/DataTable/selection.ts';
import { type MenuEntry, type MenuPlace, NO_SELECTION, type Sort } from '../widgets/DataTable/types.ts';
import { useKeys } from '../widgets/Keys/use-keys.ts';
import { ColumnChooser } from '../widgets/List/ColumnChooser.tsx';
import { conditionSentence } from '../widgets/List/conditions.ts';
import { FilterBar } from '../widgets/List/FilterBar.tsx';
import { ListPanel } from '../widgets/List/ListPanel.tsx';
import { Pager } from '../widgets/List/Pager.tsx';
import type { BulkAction, FilterSpec } from '../widgets/List/types.ts';
import type { ListState } from '../widgets/List/use-list-state.ts';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { NothingFound } from '../widgets/Page/EmptySteps.tsx';
import { Page } from '../widgets/Page/Page.tsx';
import { PageHead } from '../widgets/Page/PageHead.tsx';
import { entityColumns } from './columns.tsx';
import { EntityForm } from './EntityForm.tsx';
import { ExportDialog } from './ExportDialog.tsx';
import { filterSpecs, type RowFilter } from './filters.ts';
import { HeadCount } from './HeadCount.tsx';
import { ListLine } from './ListLine.tsx';
import { listActions } from './list-actions.tsx';
import { listMenu } from './list-menu.ts';
import { readListLink, selectedRequest } from './list-request.ts';
import { ListPrint } from './ListPrint.tsx';
import { useEntityList, useListTaste } from './use-entity-list.ts';
import { useFieldSources } from './use-field-sources.ts';
import { usePasteImport } from './use-paste-import.ts';
import { figureChipWords, LEDGER_WORDS, noneFound } from './words.ts';
import { recordPath } from './entity-path.ts';
import './ledger.css';

/** What a page's own acts on ticked rows need. */
export interface ChosenRows {
  readonly request: ListRequest;
  readonly count: number;
  /** Those of them that stand on this page. */
  readonly rows: readonly ListRow[];
  readonly clear: () => void;
}

export interface EntityListPageProps {
  readonly entityKey: EntityKey;
  /** The menu word. */
  readonly title: string;
  /** 在册 with the conditions that count as such; 共 without. */
  readonly headCount: { readonly verb: string; readonly filters?: readonly Filter[] };
  /** After the count, from what the list asks for: a sum of its rows. */
  readonly headNote?: (request: ListRequest) => ReactNode;
  readonly searchHint: string;
  /** The four filters used most, in order. */
  readonly rowFilters: readonly RowFilter[];
  /** Columns that come first, where the list's order is not the form's. */
  readonly columnOrder?: readonly string[];
  readonly bulkActions?: (chosen: ChosenRows) => readonly BulkAction[];
  /** Whoever may do this gets them; `edit` where absent. */
  readonly bulkRight?: Right;
  /** The order until the account chooses one. Keep it stable. */
  readonly firstSort?: Sort;
  /** Entries of the row menu that only this list has, after 修改 and at the end. */
  readonly menuAfterEdit?: (row: ListRow) => readonly MenuEntry[];
  readonly menuAtEnd?: (row: ListRow) => readonly MenuEntry[];
  /** Delete key. */
  readonly onDelete?: (row: ListRow) => void;
  /** What the first day shows; gets the acts of the head. */
  readonly firstDay: (acts: { readonly add: () => void; readonly import: () => void }) => ReactNode;
  /** Conditions of the page itself, such as 登记组织 alone: they show in its head, not as chips. Keep it stable. */
  readonly baseFilters?: readonly Filter[];
  /** Their words, for prints and the register of exports. */
  readonly baseWords?: string;
  /** Conditions that `beside` sets. Keep them stable. */
  readonly besideFilters?: readonly FilterSpec[];
  /** A panel left of the list that narrows it, such as a tree. */
  readonly beside?: (state: ListState) => ReactNode;
  /** Before the buttons of the head, such as a link to a list of doubts. */
  readonly headExtra?: ReactNode;
  /** Dialogs of the page. */
  readonly children?: ReactNode;
}

type OpenForm = { readonly id: number | null } | null;
type Scope = 'all' | 'chosen';

const NO_FILTERS: readonly FilterSpec[] = [];
const NO_ENTRIES = (): readonly MenuEntry[] => [];

/** The list page of an entity: everything that the definition can say is taken from there. */
export function EntityListPage(props: EntityListPageProps) {
  const { ready } = useListTaste(props.entityKey);
  const [address] = useSearchParams();
  const link = readListLink(address);
  const arrived = link === null ? '' : JSON.stringify(link);
  const [followed, setFollowed] = useState(arrived);
  // A link to this list while it is open starts it anew; closing the link's own chip does not.
  if (arrived !== '' && arrived !== followed) setFollowed(arrived);
  if (!ready) {
    return (
      <Page>
        <PageHead title={props.title} />
      </Page>
    );
  }
  return <ReadyListPage {...props} key={followed} />;
}

function ReadyListPage(props: EntityListPageProps) {
  const { entityKey, title, rowFilters, columnOrder, onDelete } = props;
  const { menuAfterEdit = NO_ENTRIES, menuAtEnd = NO_ENTRIES, besideFilters = NO_FILTERS } = props;
  const entity = entityOf(entityKey);
  const navigate = useNavigate();
  const { may } = useSession();
  // Rows of some entities are never changed in place.
  const mayChange = may('edit') && !entity.fixed;
  const sources = useFieldSources();
  const list = useEntityList(entityKey, props.baseFilters, props.firstSort);
  const { state, total } = list;
  const { selection, query } = state;
  const [form, setForm] = useState<OpenForm>(null);
  const [exporting, setExporting] = useState<Scope | null>(null);
  const [printing, setPrinting] = useState<Scope | null>(null);
  usePasteImport(entityKey, may('import') && form === null);

  const filters = useMemo(
    () => [...besideFilters, ...filterSpecs(entity, rowFilters, sources)],
    [besideFilters, entity, rowFilters, sources],
  );
  const columns = useMemo(() => entityColumns(entity, columnOrder), [entity, columnOrder]);
  const shownColumns = useMemo(() => arrangeColumns(columns, list.layout), [columns, list.layout]);
  const words = [
    ...(props.baseWords === undefined ? [] : [props.baseWords]),
    ...(list.figure ? [figureChipWords(list.figure.key, undefined, dateWords(list.figure.asOf))] : []),
    conditionSentence(filters, query.filters, query.search),
  ].join('；');

  const goTo = useCallback((address: string) => void navigate(address), [navigate]);
  const openRow = useCallback((row: ListRow) => goTo(recordPath(entityKey, row.id)), [entityKey, goTo]);
  const edit = useCallback((row: ListRow) => setForm({ id: row.id }), []);
  const add = (): void => setForm({ id: null });
  const importFile = (): void => goTo(`/import?entity=${entityKey}`);
  const clearAll = (): void => {
    list.clearFigure();
    state.clearConditions();
  };
  useKeys(
    { f5: list.reload, ...(may('import') ? { 'ctrl+i': importFile } : {}) },
    { enabled: form === null, help: may('import') ? { also: [PASTE_KEY] } : {} },
  );

  const rowMenu = (place: MenuPlace<ListRow>): readonly MenuEntry[] =>
    listMenu(
      {
        entityKey,
        filters,
        mayEdit: mayChange,
        onOpen: openRow,
        onEdit: edit,
        onFilter: (field, value) => state.setFilters({ ...query.filters, [field]: value }),
        goTo,
        afterEdit: menuAfterEdit,
        atEnd: menuAtEnd,
      },
      place,
    );
  const chosen: ChosenRows = {
    request: selectedRequest(list.request, selection),
    count: selection.allMatching ? total.count : selection.keys.size,
    rows: list.rows.filter((row) => isTicked(selection, rowKeyOf(row))),
    clear: () => state.setSelection(NO_SELECTION),
  };
  const bulk: readonly BulkAction[] = [
    { key: 'print', label: LEDGER_WORDS.printSelected, onChoose: () => setPrinting('chosen') },
    ...(may('export')
      ? [{ key: 'export', label: LEDGER_WORDS.exportSelected, onChoose: () => setExporting('chosen') }]
      : []),
    ...(may(props.bulkRight ?? 'edit') ? (props.bulkActions?.(chosen) ?? []) : []),
  ];
  const scope = (which: Scope) =>
    which === 'chosen'
      ? { request: chosen.request, count: chosen.count, capped: selection.allMatching && total.capped }
      : { request: { ...list.request, page: 1 }, count: total.count, capped: total.capped };

  return (
    <Page>
      <PageHead
        title={title}
        count={
          <>
            <HeadCount entityKey={entityKey} {...props.headCount} />
            {!list.nothingYet && props.headNote?.(list.request)}
          </>
        }
        before={props.headExtra}
        actions={listActions({
          label: entity.label,
          may,
          nothingYet: list.nothingYet,
          noRows: list.rows.length === 0,
          onAdd: add,
          onImport: importFile,
          onExport: () => setExporting('all'),
          onPrint: () => setPrinting('all'),
        })}
        after={<ColumnChooser columns={columns} layout={list.layout} onLayout={list.setLayout} />}
      />
      {list.error !== null && (
        <Banner
          kind="error"
          title={refusalSentence(refusalOf(list.error))}
          actions={[{ label: LEDGER_WORDS.retry, onChoose: list.reload }]}
        />
      )}
      <div className="list-beside">
        {!list.nothingYet && props.beside?.(state)}
        <ListPanel
          filter={
            <FilterBar
              searchHint={props.searchHint}
              search={query.search}
              onSearch={state.setSearch}
              filters={filters}
              values={query.filters}
              onChange={state.setFilters}
              disabled={list.nothingYet}
            />
          }
          {...(list.nothingYet
            ? {}
            : {
                line: (
                  <ListLine
                    list={list}
                    filters={filters}
                    counter={entity.counter}
                    bulk={bulk}
                    onClear={clearAll}
                  />
                ),
                footer: (
                  <Pager
                    total={total}
                    counter={entity.counter}
                    page={query.page}
                    pageSize={query.pageSize}
                    onPage={list.setPage}
                    rowCount={list.rows.length}
                    onExactTotal={list.askExactTotal}
                  />
                ),
              })}
        >
          {list.nothingYet ? (
            props.firstDay({ add, import: importFile })
          ) : (
            <DataTable
              label={title}
              columns={columns}
              rows={list.rows}
              rowKey={rowKeyOf}
              firstIndex={(query.page - 1) * query.pageSize}
              loading={list.loading}
              sort={query.sort}
              onSort={list.setSort}
              selection={selection}
              onSelect={state.setSelection}
              layout={list.layout}
              onLayout={list.setLayout}
              onOpen={openRow}
              rowKeys={{ ...(mayChange ? { f2: edit } : {}), ...(onDelete ? { delete: onDelete } : {}) }}
              contextMenu={rowMenu}
              onPageEdge={(edge) =>
                state.turnPage(edge, Math.max(1, Math.ceil(total.count / query.pageSize)))
              }
              empty={
                list.waiting ? undefined : (
                  <NothingFound
                    words={noneFound(entity.label)}
                    action={{ label: LIST_WORDS.clearFilters, onChoose: clearAll }}
                  />
                )
              }
            />
          )}
        </ListPanel>
      </div>
      {form && (
        <EntityForm
          entityKey={entityKey}
          recordId={form.id}
          onClose={() => setForm(null)}
          onOpenRecord={(id) => goTo(recordPath(entityKey, id))}
        />
      )}
      {exporting && (
        <ExportDialog
          entityKey={entityKey}
          columns={shownColumns.map(({ key }) => key)}
          conditions={words}
          {...scope(exporting)}
          onClose={() => setExporting(null)}
        />
      )}
      {printing && (
        <ListPrint
          entityKey={entityKey}
          title={title}
          columns={shownColumns}
          conditions={words}
          {...scope(printing)}
          onClose={() => setPrinting(null)}
        />
      )}
      {props.children}
    </Page>
  );
}

function rowKeyOf(row: ListRow): string {
  return String(row.id);
}
