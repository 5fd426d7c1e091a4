import type { AuditRow } from '../../../shared/contract/system.ts';
import { AUDIT_COLUMNS } from './columns.ts';
import { BLANK_MARK } from '../../api/display.ts';
import { TextDialog } from '../../ledger/TextDialog.tsx';
import { AUDIT_WORDS } from './words.ts';

/** All of one line of the log: long texts do not fit its row. */
export function AuditDetail({ row, onClose }: { readonly row: AuditRow; readonly onClose: () => void }) {
  return (
    <TextDialog
      title={AUDIT_WORDS.detailTitle}
      onClose={onClose}
      lines={AUDIT_COLUMNS.map((column) => [column.title, column.text(row) || BLANK_MARK])}
    />
  );
}
