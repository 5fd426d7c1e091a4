import { app, type Session, type WebContents } from 'electron';
import { isPageUrl, PAGE_SCHEME } from './origin.ts';

const LOCAL_SCHEMES: ReadonlySet<string> = new Set([`${PAGE_SCHEME}:`, 'blob:', 'data:', 'devtools:']);

function confineContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  const stay = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isPageUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** The page stays the page, in every window made from now on: no other address, window or embedded page. */
export function confineWindows(): void {
  app.on('web-contents-created', (_event, contents) => confineContents(contents));
}

/** The session asks for nothing and reaches nothing: no permission, no device, no request that leaves the machine. */
export function confineSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  // Copying a figure out of the page is the one thing that needs a permission.
  session.setPermissionCheckHandler((_contents, permission) => permission === 'clipboard-sanitized-write');
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !LOCAL_SCHEMES.has(new URL(details.url).protocol) });
  });
}
