import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openLedger } from './api/open-ledger.ts';
import { App } from './app/App.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const ledger = await openLedger();
createRoot(root).render(
  <StrictMode>
    <App ledger={ledger} />
  </StrictMode>,
);
