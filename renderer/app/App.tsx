import { lazy, Suspense, useEffect } from 'react';
import { LedgerProvider } from '../api/LedgerProvider.tsx';
import type { OpenLedger } from '../api/open-ledger.ts';
import { SessionGate } from './gate/SessionGate.tsx';
import { AppTheme } from '../theme/AppTheme.tsx';
import { DialogHost } from '../widgets/Dialog/DialogHost.tsx';
import { NoticeHost } from '../widgets/Notice/NoticeHost.tsx';
import { rememberTextSize, rememberedTextSize } from './text-size-memory.ts';

// The sign-in page stands before the rest is loaded; the rest is loaded while the password is typed.
const loadWindow = () => import('./Window.tsx');
const Window = lazy(async () => ({ default: (await loadWindow()).Window }));

/** The whole program of a window: ledger, theme, the screen that is due, messages and questions. */
export function App({ ledger }: { readonly ledger: OpenLedger }) {
  useEffect(() => void requestIdleCallback(() => void loadWindow()), []);
  return (
    <LedgerProvider ledger={ledger}>
      <AppTheme initialTextSize={rememberedTextSize()} onTextSize={rememberTextSize}>
        <SessionGate>
          <Suspense fallback={null}>
            <Window />
          </Suspense>
        </SessionGate>
        <NoticeHost />
        <DialogHost />
      </AppTheme>
    </LedgerProvider>
  );
}
