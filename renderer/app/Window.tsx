import { useMemo } from 'react';
import { RouterProvider } from 'react-router/dom';
import { PrintHost } from '../widgets/Print/PrintHost.tsx';
import { createRouter } from './router.tsx';
import { ROUTES } from './routes.ts';

/** What stands behind the sign-in: frame, navigation and pages. */
export function Window() {
  const router = useMemo(() => createRouter(ROUTES), []);
  return (
    <>
      <RouterProvider router={router} />
      <PrintHost />
    </>
  );
}
