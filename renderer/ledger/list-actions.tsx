import { ExportOutlined, ImportOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import type { Right } from '../../shared/domain/accounts/rights.ts';
import type { PageAction } from '../widgets/Page/PageHead.tsx';
import { LEDGER_WORDS, noneFound } from './words.ts';

export interface ListActionsInput {
  readonly label: string;
  readonly may: (right: Right) => boolean;
  /** The ledger holds no such record yet: 新增 is then not the recommended act. */
  readonly nothingYet: boolean;
  readonly noRows: boolean;
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onPrint: () => void;
}

/** Head of a list page: 新增, 导入, 导出, 打印, as the account may. */
export function listActions(input: ListActionsInput): readonly PageAction[] {
  const { may, noRows } = input;
  const emptied = { disabled: noRows, reason: noneFound(input.label) };
  const all: readonly (PageAction & { readonly right: Right })[] = [
    {
      key: 'add',
      right: 'edit',
      label: LEDGER_WORDS.add,
      icon: <PlusOutlined />,
      shortcut: 'alt+n',
      primary: !input.nothingYet,
      onClick: input.onAdd,
    },
    {
      key: 'import',
      right: 'import',
      label: LEDGER_WORDS.import,
      icon: <ImportOutlined />,
      onClick: input.onImport,
    },
    {
      key: 'export',
      right: 'export',
      label: LEDGER_WORDS.export,
      icon: <ExportOutlined />,
      onClick: input.onExport,
      ...emptied,
    },
    {
      key: 'print',
      right: 'view',
      label: LEDGER_WORDS.print,
      icon: <PrinterOutlined />,
      shortcut: 'ctrl+p',
      onClick: input.onPrint,
      ...emptied,
    },
  ];
  return all.filter(({ right }) => may(right));
}
