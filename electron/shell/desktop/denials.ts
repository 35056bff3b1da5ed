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

/** Without a handler Electron grants every permission; here none is. */
export function mayUse(): boolean {
  return false;
}

/** Puts the denials on everything that shows a page, now and later. */
export function denyByDefault(app: App, session: Session): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
  session.setPermissionRequestHandler((_contents, _permission, callback) => callback(mayUse()));
  session.setPermissionCheckHandler(mayUse);
  session.setDevicePermissionHandler(mayUse);
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
