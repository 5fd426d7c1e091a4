import { EditOutlined, PrinterOutlined } from '@ant-design/icons';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { RecordView } from '../../shared/contract/entity.ts';
import { type EntityKey, entityOf } from '../../shared/domain/entities.ts';
import { valueText } from '../api/display.ts';
import { refusalOf } from '../api/refusal.ts';
import { refusalSentence } from '../api/sentence.ts';
import { useSession } from '../api/session-context.ts';
import { useLedgerQuery, useRefresh } from '../api/use-ledger-query.ts';
import { useKeys } from '../widgets/Keys/use-keys.ts';
import { Banner } from '../widgets/Notice/Banner.tsx';
import { type Fact, Facts } from '../widgets/Page/Facts.tsx';
import { Page } from '../widgets/Page/Page.tsx';
import { type PageAction, PageHead } from '../widgets/Page/PageHead.tsx';
import { type StateTone, TitleTag } from '../widgets/Page/StatusTag.tsx';
import { AsOfDialog } from './AsOfDialog.tsx';
import { Disclosures } from './Disclosures.tsx';
import { EntityForm } from './EntityForm.tsx';
import { History } from './History.tsx';
import { RecordDetails } from './RecordDetails.tsx';
import { backWords, RECORD_WORDS, tabWords } from './record-words.ts';
import { statusTone } from './status.ts';
import { Tabs } from './Tabs.tsx';
import { useRecordPrint } from './use-record-print.tsx';
import { entityPath, recordPath } from './entity-path.ts';
import './ledger.css';

/** A tab that only one kind of record has. */
export interface RecordTab {
  readonly key: string;
  readonly label: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
  /** It has the page's one primary button. */
  readonly hasPrimary?: boolean;
}

/** A tag whose state has a meaning: 未审. */
export interface RecordTag {
  readonly words: string;
  readonly tone: StateTone;
}

function asTag(tag: string | RecordTag): RecordTag {
  return typeof tag === 'string' ? { words: tag, tone: 'changed' } : tag;
}

/** What a page adds to the record page of its entity. */
export interface RecordParts {
  readonly facts: readonly Fact[];
  /** Columns of the facts as wide as what stands in them. */
  readonly evenFacts?: boolean;
  /** After the name in the title: 第 3 场. */
  readonly titleNote?: string;
  /** Further tags beside the state: 中共党员. */
  readonly tags?: readonly (string | RecordTag)[];
  /** 基本信息 unless the record has a word of its own. */
  readonly basicLabel?: string;
  readonly tabs?: readonly RecordTab[];
  readonly actions?: readonly PageAction[];
  /** Value of a field in 基本信息 where it is more than its words, such as with 查看完整号码. */
  readonly renderValue?: (fieldKey: string, words: string) => ReactNode;
  /** Above the facts: 已合并到 …. */
  readonly banner?: ReactNode;
  /** A record that may only be looked at. */
  readonly frozen?: boolean;
  /** The banner holds the recommended act of the page: 修改 is then one act among others. */
  readonly hasOwnPrimary?: boolean;
  readonly dialogs?: ReactNode;
}

export interface RecordPageProps {
  readonly entityKey: EntityKey;
  /** The menu word of the list. */
  readonly listTitle: string;
  readonly useParts: (record: RecordView) => RecordParts;
}

/** The page of one record, at `/<entity>/:id`: facts, tabs, history, disclosures. */
export function RecordPage(props: RecordPageProps) {
  const { entityKey, listTitle } = props;
  const id = Number(useParams()['id']);
  const navigate = useNavigate();
  const record = useLedgerQuery(`${entityKey}.get`, { id: id || 1 }, { enabled: id > 0, keep: true });
  const back = (): void => void navigate(entityPath(entityKey));
  useKeys({ esc: back }, { enabled: !record.data });

  if (record.data && record.data.id === id) {
    return <LoadedRecord {...props} key={id} record={record.data} onBack={back} />;
  }
  return (
    <Page>
      <PageHead title={listTitle} back={{ label: backWords(listTitle), onClick: back }} />
      {record.error || !(id > 0) ? (
        <Banner
          kind="error"
          title={record.error ? refusalSentence(refusalOf(record.error)) : RECORD_WORDS.notFound}
          actions={[{ label: RECORD_WORDS.retry, onChoose: () => void record.refetch() }]}
        />
      ) : (
        <p className="weak" aria-live="polite">
          {RECORD_WORDS.loading}
        </p>
      )}
    </Page>
  );
}

interface LoadedRecordProps extends RecordPageProps {
  readonly record: RecordView;
  readonly onBack: () => void;
}

function LoadedRecord({ entityKey, listTitle, record, useParts, onBack }: LoadedRecordProps) {
  const entity = entityOf(entityKey);
  const { may } = useSession();
  const navigate = useNavigate();
  const [address, setAddress] = useSearchParams();
  const [editing, setEditing] = useState(false);
  const [looksBack, setLooksBack] = useState(false);
  const parts = useParts(record);
  const refresh = useRefresh();
  const history = useLedgerQuery(`${entityKey}.history`, { id: record.id });
  const disclosures = useLedgerQuery('audit.disclosures', { entity: entityKey, id: record.id });
  const print = useRecordPrint(entity, record);
  const name = String(record.values[entity.nameField] ?? '');
  const mayEdit = may('edit') && !parts.frozen && !entity.fixed;

  // Nothing can be disclosed of a record without masked numbers.
  const hasNumbers = entity.fields.some(({ sensitive }) => sensitive);
  const own = parts.tabs ?? [];
  const tabs = [
    { key: 'basic', label: parts.basicLabel ?? RECORD_WORDS.basic },
    ...own.map((tab) => ({ key: tab.key, label: tabWords(tab.label, tab.count) })),
    { key: 'history', label: tabWords(RECORD_WORDS.history, history.data?.entries.length) },
    ...(hasNumbers
      ? [{ key: 'disclosures', label: tabWords(RECORD_WORDS.disclosures, disclosures.data?.entries.length) }]
      : []),
  ];
  const asked = address.get('tab') ?? 'basic';
  const current = tabs.some(({ key }) => key === asked) ? asked : 'basic';
  const ownTab = own.find(({ key }) => key === current);
  const choose = (key: string): void => setAddress(key === 'basic' ? {} : { tab: key }, { replace: true });
  useKeys({ esc: onBack, f5: refresh }, { enabled: !editing });

  const printAsked = address.get('print') === '1';
  useEffect(() => {
    if (!printAsked) return;
    setAddress({}, { replace: true });
    print();
  }, [printAsked, print, setAddress]);

  const actions: readonly PageAction[] = [
    ...(mayEdit
      ? [
          {
            key: 'edit',
            label: RECORD_WORDS.edit,
            icon: <EditOutlined />,
            shortcut: 'f2',
            primary: !ownTab?.hasPrimary && parts.hasOwnPrimary !== true,
            onClick: () => setEditing(true),
          },
        ]
      : []),
    {
      key: 'print',
      label: RECORD_WORDS.print,
      icon: <PrinterOutlined />,
      shortcut: 'ctrl+p',
      onClick: print,
    },
    ...(parts.actions ?? []),
  ];
  const status = entity.fields.find(({ key }) => key === 'status');
  const statusValue = record.values['status'];

  return (
    <Page>
      <PageHead
        title={parts.titleNote === undefined ? name : `${name}　${parts.titleNote}`}
        back={{ label: backWords(listTitle), onClick: onBack }}
        tags={
          <span className="record-tags">
            {status && statusValue !== null && statusValue !== undefined && (
              <TitleTag tone={statusTone(status, statusValue)}>{valueText(status, statusValue)}</TitleTag>
            )}
            {(parts.tags ?? []).map(asTag).map((tag) => (
              <TitleTag key={tag.words} tone={tag.tone}>
                {tag.words}
              </TitleTag>
            ))}
          </span>
        }
        actions={actions}
      />
      {parts.banner}
      <section className="panel panel-fills">
        <Facts facts={parts.facts} even={parts.evenFacts ?? false} />
        <Tabs tabs={tabs} current={current} onChoose={choose}>
          {current === 'basic' && (
            <RecordDetails
              entity={entity}
              record={record}
              {...(parts.renderValue ? { renderValue: parts.renderValue } : {})}
            />
          )}
          {ownTab?.content}
          {current === 'history' && (
            <History
              entity={entity}
              entries={history.data?.entries}
              error={history.error}
              onRetry={() => void history.refetch()}
              onAsOf={() => setLooksBack(true)}
            />
          )}
          {current === 'disclosures' && <Disclosures entity={entity} answer={disclosures} />}
        </Tabs>
      </section>
      {editing && (
        <EntityForm
          entityKey={entityKey}
          recordId={record.id}
          onClose={() => setEditing(false)}
          onOpenRecord={(other) => {
            setEditing(false);
            void navigate(recordPath(entityKey, other));
          }}
        />
      )}
      {looksBack && (
        <AsOfDialog entityKey={entityKey} id={record.id} name={name} onClose={() => setLooksBack(false)} />
      )}
      {parts.dialogs}
    </Page>
  );
}
