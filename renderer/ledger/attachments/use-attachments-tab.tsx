import type { RecordView } from '../../../shared/contract/entity.ts';
import type { EntityKey } from '../../../shared/domain/entities.ts';
import { useLedgerQuery } from '../../api/use-ledger-query.ts';
import type { RecordTab } from '../RecordPage.tsx';
import { AttachmentsTab } from './AttachmentsTab.tsx';
import { ATTACHMENT_WORDS } from './words.ts';

/** The tab 照片与附件 of a record page, with its count: one line in the page's `tabs`. */
export function useAttachmentsTab(entityKey: EntityKey, record: RecordView): RecordTab {
  const list = useLedgerQuery('attachments.list', { entity: entityKey, rowId: record.id }, { keep: true });
  return {
    key: 'attachments',
    label: ATTACHMENT_WORDS.tab,
    count: list.data?.attachments.filter(({ removed }) => !removed).length,
    content: <AttachmentsTab entityKey={entityKey} record={record} />,
  };
}
