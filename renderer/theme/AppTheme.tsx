import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLayoutEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { antdTheme } from './antd-theme.ts';
import { cssVariables } from './css-variables.ts';
import { TextSizeContext } from './text-size.ts';
import { SIZES } from './tokens.ts';
import type { TextSize } from './tokens.ts';
import './global.css';

dayjs.locale('zh-cn');

export interface AppThemeProps {
  /** The mode at the start: kept per account, or per computer on the sign-in page. */
  readonly initialTextSize?: TextSize;
  /** Told whenever the user switches 大字 / 标准字, to keep the choice. */
  readonly onTextSize?: (next: TextSize) => void;
  readonly children: ReactNode;
}

/** Theme, Chinese locale and 大字 mode for everything below it. Stands once, at the root. */
export function AppTheme({ initialTextSize = 'normal', onTextSize, children }: AppThemeProps) {
  const [textSize, setTextSize] = useState<TextSize>(initialTextSize);

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['textSize'] = textSize;
    for (const [name, value] of Object.entries(cssVariables(textSize))) root.style.setProperty(name, value);
  }, [textSize]);

  const state = useMemo(
    () => ({
      textSize,
      sizes: SIZES[textSize],
      setTextSize: (next: TextSize) => {
        setTextSize(next);
        onTextSize?.(next);
      },
    }),
    [textSize, onTextSize],
  );
  const theme = useMemo(() => antdTheme(textSize), [textSize]);

  return (
    <ConfigProvider locale={zhCN} theme={theme} wave={{ disabled: true }} button={{ autoInsertSpace: false }}>
      <TextSizeContext value={state}>{children}</TextSizeContext>
    </ConfigProvider>
  );
}
