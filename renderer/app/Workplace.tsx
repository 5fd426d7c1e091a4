import { Suspense, useEffect } from 'react';
import { matchPath, Navigate, Outlet, useLocation, useMatches } from 'react-router';
import { ROLE_WORDS } from '../../shared/text/zh-CN/system.ts';
import { useSession } from '../api/session.tsx';
import { FRAME_WORDS } from '../text/frame.ts';
import { PAGE_HELP } from '../text/page-help.ts';
import { PageHelp } from '../widgets/Help/PageHelp.tsx';
import { backupState } from './backup-state.ts';
import { Frame } from './Frame.tsx';
import { navGroups } from './nav-plan.tsx';
import { PageBoundary } from './PageBoundary.tsx';
import { ROUTES } from './routes.ts';
import { useNow } from './use-now.ts';
import { useTextSizeOfAccount } from './use-text-size-of-account.ts';
import { useFindEverything } from './use-find-everything.ts';

/**
 * The frame filled with the session: what the account may open, the backup line, the lock. An address kept from
 * another account's use leads to the first page that this one may open.
 */
export function Workplace() {
  const { account, status, may, lock, locksIn } = useSession();
  const { pathname } = useLocation();
  const title = useMatches().at(-1)?.handle;
  const find = useFindEverything();
  const now = useNow(60_000);
  const keepTextSize = useTextSizeOfAccount();
  const current = typeof title === 'string' ? title : '';

  const groups = navGroups(ROUTES, (route) => may(route.right));
  const route = ROUTES.find(({ path }) => matchPath(path, pathname) !== null);
  const elsewhere = route && !may(route.right) ? groups[0]?.pages[0]?.path : undefined;

  useEffect(() => {
    document.querySelector<HTMLElement>('main')?.scrollTo(0, 0);
  }, [pathname]);

  return (
    <Frame
      office={status?.office ?? ''}
      name={account?.name ?? ''}
      role={account ? ROLE_WORDS[account.role] : ''}
      groups={groups}
      current={current}
      backup={status ? backupState(status.lastBackup, now) : undefined}
      find={find}
      onTextSize={keepTextSize}
      onLock={() => void lock()}
    >
      <PageBoundary pageKey={pathname}>
        <Suspense fallback={null}>
          {elsewhere === undefined ? <Outlet /> : <Navigate to={elsewhere} replace />}
        </Suspense>
      </PageBoundary>
      <PageHelp key={pathname} page={current} sentences={PAGE_HELP[route?.path ?? ''] ?? []} />
      {locksIn !== undefined && (
        <div className="locks-soon" role="status">
          {FRAME_WORDS.locksSoon(locksIn)}
        </div>
      )}
    </Frame>
  );
}
