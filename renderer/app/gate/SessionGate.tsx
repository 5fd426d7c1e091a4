import { lazy, type ReactNode, Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { useSession } from '../../api/session.tsx';
import { forgetLists } from '../../ledger/list-memory.ts';
import { closeNoticesOfAccount } from '../../widgets/Notice/notice-store.ts';
import './gate.css';
import { LockPage } from '../../pages/sign-in/LockPage.tsx';
import { SignInPage } from '../../pages/sign-in/SignInPage.tsx';
import { AwayPage, HeldPage, StartingPage } from '../../pages/sign-in/WaitPages.tsx';
import { GATE_WORDS } from '../../pages/sign-in/words.ts';

// Seen once in a ledger's life: not part of the first load.
const FirstRunPage = lazy(async () => ({
  default: (await import('../../pages/first-run/FirstRunPage.tsx')).FirstRunPage,
}));
const RecoveryPage = lazy(async () => ({
  default: (await import('../../pages/recovery/RecoveryPage.tsx')).RecoveryPage,
}));

/** Messages name people and files, lists remember their conditions: both go with the account that caused them. */
function forgetAccount(): void {
  closeNoticesOfAccount();
  forgetLists();
}

/** Puts the lock page over everything, drawers and dialogs too, and takes the rest out of reach. */
function LockCover() {
  const cover = useRef<HTMLDivElement>(null);
  // Taken back before the next screen asks for the focus, which an inert page would refuse.
  useLayoutEffect(() => {
    const others = [...document.body.children].filter((child) => child !== cover.current);
    const before = others.map((child) => child.hasAttribute('inert'));
    for (const child of others) child.setAttribute('inert', '');
    return () => {
      for (const [index, child] of others.entries()) if (!before[index]) child.removeAttribute('inert');
    };
  }, []);
  return createPortal(
    <div ref={cover} className="lock-cover">
      <LockPage />
    </div>,
    document.body,
  );
}

/** Says over the open page that the program behind it does not answer; what was saved is safe. */
function ServiceLine() {
  const { service } = useSession();
  if (service.state !== 'away' && service.state !== 'failed') return null;
  return (
    <div className="service-line" role="alert">
      <strong>{GATE_WORDS.away}</strong> {GATE_WORDS.awayNote}
    </div>
  );
}

/**
 * Shows the program to whoever is signed in, and to everyone else the screen that is due: starting, recovery, first
 * run, sign-in. A locked window keeps its pages, so that a half-filled form is still there after unlocking.
 */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const { stage, account } = useSession();
  const id = account?.id;
  useEffect(() => (id === undefined ? undefined : forgetAccount), [id]);
  switch (stage) {
    case 'starting':
      return <StartingPage />;
    case 'away':
      return <AwayPage />;
    case 'held':
      return <HeldPage />;
    case 'recovery':
      return (
        <Suspense fallback={<StartingPage />}>
          <RecoveryPage />
        </Suspense>
      );
    case 'firstRun':
      return (
        <Suspense fallback={<StartingPage />}>
          <FirstRunPage />
        </Suspense>
      );
    case 'signIn':
      return <SignInPage />;
    case 'locked':
    case 'open':
      return (
        <>
          {children}
          <ServiceLine />
          {stage === 'locked' && <LockCover />}
        </>
      );
  }
}
