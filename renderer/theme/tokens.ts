/**
 * The one place for colours and sizes. Everything else reads the antd theme (`antd-theme.ts`) or the CSS variables
 * (`css-variables.ts`) made from here.
 */
export type TextSize = 'normal' | 'large';

export const FONT_FAMILY =
  '"Microsoft YaHei UI","Microsoft YaHei","PingFang SC","HarmonyOS Sans SC","Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","WenQuanYi Micro Hei",sans-serif';

export const COLORS = {
  primary: '#1F4E8C',
  primaryHover: '#2A62AB',
  primaryActive: '#173C6D',
  link: '#1A56A8',
  onPrimary: '#FFFFFF',
  onPrimaryHint: '#D7E4F5',
  topBar: '#1B3B63',
  topBarText: '#FFFFFF',
  topBarTextWeak: '#C9D6E6',
  topBarLine: '#5F7BA0',
  topBarField: '#2A4C78',
  topBarFieldText: '#DCE6F2',
  text: '#1D2430',
  textSecondary: '#4A5260',
  textTertiary: '#5E6776',
  placeholder: '#6B7480',
  disabledText: '#5E6776',
  layout: '#EEF1F5',
  container: '#FFFFFF',
  nav: '#F7F8FA',
  selected: '#E6EEF8',
  selectionLine: '#9DB7D8',
  disabledBg: '#F4F6F8',
  derivedBg: '#F1F3F6',
  noteBg: '#F3F5F8',
  kept: '#F1F6FC',
  hoverRow: '#F3F7FC',
  border: '#8B95A3',
  line: '#DCE1E8',
  keyCapLine: '#C3CAD4',
  rowLine: '#EDF0F4',
  tableHeader: '#E9EDF3',
  success: '#23702F',
  successBg: '#EDF6EE',
  warning: '#9A5F00',
  warningText: '#7A4B00',
  warningBg: '#FFF6DD',
  warningLine: '#E3C57A',
  error: '#B7201B',
  errorBg: '#FDF0EF',
  errorLine: '#E2A5A1',
  focus: '#0B63CE',
  mask: 'rgba(20,32,50,.38)',
  chartThird: '#7896BD',
} as const;

export const SHADOW = '0 2px 10px rgba(20,32,50,.20)';

export interface Sizes {
  readonly fontSize: number;
  readonly fontSizeSmall: number;
  readonly fontSizeLarge: number;
  /** Keyboard hints and chart text: the smallest text anywhere. */
  readonly fontSizeHint: number;
  readonly titleSize: number;
  readonly control: number;
  readonly controlSmall: number;
  readonly controlLarge: number;
  readonly topBar: number;
  readonly navWidth: number;
  readonly navItem: number;
  /** Height of a table row with its line. */
  readonly row: number;
  readonly rowLineHeight: number;
  readonly cellPadding: number;
  /** Factor for column widths that were designed at 14 px text. */
  readonly columnScale: number;
}

export const SIZES: Readonly<Record<TextSize, Sizes>> = {
  normal: {
    fontSize: 14,
    fontSizeSmall: 13,
    fontSizeLarge: 16,
    fontSizeHint: 12,
    titleSize: 18,
    control: 30,
    controlSmall: 26,
    controlLarge: 38,
    topBar: 44,
    navWidth: 172,
    navItem: 30,
    row: 28,
    rowLineHeight: 21,
    cellPadding: 3,
    columnScale: 1,
  },
  large: {
    fontSize: 16,
    fontSizeSmall: 14,
    fontSizeLarge: 18,
    fontSizeHint: 14,
    titleSize: 20,
    control: 36,
    controlSmall: 30,
    controlLarge: 42,
    topBar: 48,
    navWidth: 196,
    navItem: 36,
    row: 34,
    rowLineHeight: 25,
    cellPadding: 4,
    columnScale: 16 / 14,
  },
};
