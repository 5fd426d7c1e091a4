import { useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { LedgerProvider } from '../api/LedgerProvider.tsx';
import { SessionGate } from './gate/SessionGate.tsx';
import { AppTheme } from '../theme/AppTheme.tsx';
import { DialogHost } from '../widgets/Dialog/DialogHost.tsx';
import { NoticeHost } from '../widgets/Notice/NoticeHost.tsx';
import { PrintHost } from '../widgets/Print/PrintHost.tsx';
import { createRouter } from './router.tsx';
import { ROUTES } from './routes.ts';
import { rememberTextSize, rememberedTextSize } from './text-size-memory.ts';

function Window() {
  const router = useMemo(() => createRouter(ROUTES), []);
  return (
    <>
      <RouterProvider router={router} />
      <PrintHost />
    </>
  );
}

/** The whole program of a window: ledger, theme, the screen that is due, messages and questions. */
export function App() {
  return (
    <LedgerProvider>
      <AppTheme initialTextSize={rememberedTextSize()} onTextSize={rememberTextSize}>
        <SessionGate>
          <Window />
        </SessionGate>
        <NoticeHost />
        <DialogHost />
      </AppTheme>
    </LedgerProvider>
  );
}
