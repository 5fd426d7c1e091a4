import { Button } from 'antd';
import type { ReactNode } from 'react';
import { classList } from '../class-list.ts';
import { StateIcon } from '../Page/StateIcon.tsx';
import type { NoticeAction } from './notice-store.ts';
import './notice.css';

export interface BannerProps {
  readonly kind: 'error' | 'warning';
  /** What is wrong, 600. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The ways out as buttons. */
  readonly actions?: readonly NoticeAction[];
}

/** A finding inside a form or page, with its ways out: 打开该记录 · 补充到该记录 · 重新输入号码. */
export function Banner({ kind, title, children, actions = [] }: BannerProps) {
  return (
    <div className={classList('banner', kind === 'warning' && 'banner-warning')} role="alert">
      <StateIcon state={kind === 'error' ? 'bad' : 'look'} />
      <strong>{title}</strong>
      {children !== undefined && <div className="banner-rest">{children}</div>}
      {actions.length > 0 && (
        <div className="banner-rest banner-acts">
          {actions.map((action) => (
            <Button key={action.label} size="small" onClick={action.onChoose}>
              {action.label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
