import { Button } from 'antd';
import { Component } from 'react';
import type { ReactNode } from 'react';
import { FRAME_WORDS } from '../text/frame.ts';

const SIGNS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** Four signs without 0, O, 1, I: read out over the telephone. */
function faultNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(4));
  return [...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('');
}

interface PageBoundaryProps {
  /** Changes with the page: another page starts afresh. */
  readonly pageKey: string;
  readonly children: ReactNode;
}

interface PageBoundaryState {
  readonly fault: string | null;
  readonly pageKey: string;
}

/** Keeps a fault inside its page: navigation and the other pages stay usable. */
export class PageBoundary extends Component<PageBoundaryProps, PageBoundaryState> {
  override state: PageBoundaryState = { fault: null, pageKey: this.props.pageKey };

  static getDerivedStateFromError(): Pick<PageBoundaryState, 'fault'> {
    return { fault: faultNumber() };
  }

  static getDerivedStateFromProps(
    props: PageBoundaryProps,
    state: PageBoundaryState,
  ): PageBoundaryState | null {
    return props.pageKey === state.pageKey ? null : { fault: null, pageKey: props.pageKey };
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (fault === null) return this.props.children;
    return (
      <main className="page">
        <div className="page-fault" role="alert">
          <p>{FRAME_WORDS.fault(fault)}</p>
          <Button onClick={() => this.setState({ fault: null })}>{FRAME_WORDS.openAgain}</Button>
        </div>
      </main>
    );
  }
}
