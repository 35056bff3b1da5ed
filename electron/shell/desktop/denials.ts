/** What the page may not do: everything but showing itself. */
import type { App, Session, WebContents } from 'electron';
import { isOurPage } from './page-address.ts';

/** Whether the window may go to an address: only within the page's own origin. */
export function mayNavigate(address: string): boolean {
  return isOurPage(address);
}

/** No page opens another window. */
export function answerToNewWindow(): { action: 'deny' } {
  return { action: 'deny' };
}

/** Without a handler Electron grants every permission. The copy buttons need one: to write text, never to read it. */
export function mayUse(permission: string, requester: string): boolean {
  return permission === 'clipboard-sanitized-write' && isOurPage(requester);
}

/** Puts the denials on everything that shows a page, now and later. */
export function denyByDefault(app: App, session: Session): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(mayUse(permission, requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => mayUse(permission, origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(answerToNewWindow);
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!mayNavigate(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
