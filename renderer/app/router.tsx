import { createHashRouter, redirect } from 'react-router';
import type { RouteObject } from 'react-router';
import { NAV_PLAN } from './nav-plan.tsx';
import { NoSuchPage } from './NoSuchPage.tsx';
import type { PageRoute } from './routes.ts';
import { Workplace } from './Workplace.tsx';

/** The page that opens first: the first of the navigation that exists. */
function firstPath(routes: readonly PageRoute[]): string {
  for (const { pages } of NAV_PLAN) {
    for (const title of pages) {
      const route = routes.find((other) => other.title === title && other.inNav !== false);
      if (route) return route.path;
    }
  }
  return '/nothing';
}

function toRoute({ path, title, load }: PageRoute): RouteObject {
  return {
    path,
    handle: title,
    lazy: async () => ({ Component: (await load()).Page }),
  };
}

/** Hash router: the same addresses under app:// and on 127.0.0.1, without a server that knows them. */
export function createRouter(routes: readonly PageRoute[]) {
  return createHashRouter([
    {
      path: '/',
      Component: Workplace,
      HydrateFallback: () => null,
      children: [
        { index: true, loader: () => redirect(firstPath(routes)) },
        ...routes.map(toRoute),
        { path: '*', Component: NoSuchPage },
      ],
    },
  ]);
}
