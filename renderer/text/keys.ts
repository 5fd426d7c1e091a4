/** Keys and what they do, as the help of a page (F1) lists them. */
export interface KeyWords {
  /** `Ctrl+K`, `↑ ↓` */
  readonly keys: string;
  readonly does: string;
}

/** What a shortcut does wherever it works; names as in `widgets/Keys/key-name.ts`. A page's own words come first. */
export const SHORTCUT_WORDS: Readonly<Record<string, string>> = {
  'ctrl+k': '查找，转到其他功能',
  'ctrl+l': '锁定',
  'ctrl+i': '导入',
  'ctrl+p': '打印',
  'ctrl+s': '保存',
  'ctrl+f': '到查找框',
  '/': '到查找框',
  'alt+k': '保留本项，录入下一项时不必再填',
  f1: '打开或关闭帮助',
  f2: '修改',
  f5: '刷新',
  f8: '下一个问题',
  'shift+f8': '上一个问题',
  esc: '关闭，或返回',
};

const MOVE_KEYS: readonly KeyWords[] = [
  { keys: '↑ ↓ PgUp PgDn', does: '换行，到末行后翻页' },
  { keys: 'Home End', does: '本页首行、末行' },
  { keys: '← →', does: '换列' },
];
const TICK_KEYS: readonly KeyWords[] = [
  { keys: '空格', does: '勾选' },
  { keys: 'Shift+↑ ↓', does: '连续勾选' },
  { keys: 'Ctrl+A', does: '勾选本页' },
];

/** Keys inside a table: what it can do depends on the list. `own` = names of keys that the list itself gives to rows. */
export function tableKeys(can: {
  readonly tick: boolean;
  readonly open: boolean;
  readonly menu: boolean;
  readonly own: readonly string[];
}): readonly KeyWords[] {
  return [
    ...MOVE_KEYS,
    ...(can.open ? [{ keys: 'Enter', does: '打开' }] : []),
    ...(can.own.includes('f2') ? [{ keys: 'F2', does: '修改' }] : []),
    ...(can.own.includes('delete') ? [{ keys: 'Delete', does: '注销或撤销，先询问' }] : []),
    ...(can.tick ? TICK_KEYS : []),
    { keys: 'Ctrl+C', does: can.tick ? '复制单元格，或勾选的行' : '复制单元格' },
    ...(can.menu ? [{ keys: 'Shift+F10', does: '右键菜单' }] : []),
  ];
}

export const FORM_HELP: readonly string[] = [
  '离开一项时核对，提示写在该项下面；有未改好的项，按“保存”会转到第一处。',
  '日期可写 20240305、2024.3.5 或 2024-3-5；全角数字、字母自动改为半角。',
];

export const FORM_KEYS: readonly KeyWords[] = [
  { keys: 'Enter', does: '下一项，末项后到“保存”' },
  { keys: 'Shift+Enter', does: '上一项' },
  { keys: 'Alt+↓', does: '展开选项，可输入拼音首字母' },
];

export function navKeys(groups: number): KeyWords {
  return { keys: `Alt+1…${String(groups)}`, does: `到左边第 1—${String(groups)} 组功能` };
}

export const PASTE_KEY: KeyWords = { keys: 'Ctrl+V', does: '粘贴 WPS 单元格，开始导入' };

export const HELP_WORDS = {
  title: (page: string) => `帮助：${page}`,
  close: '关闭',
  everywhere: '各页通用',
  page: '本页',
  table: '表格',
  form: '录入',
} as const;
