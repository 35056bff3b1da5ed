/** The two channels between the page and the desktop shell. */
import { type BrowserWindow, ipcMain } from 'electron';
import type { InspectorEvent } from '../../../shared/bridge.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../../shared/bridge.ts';
import type { Dispatch } from '../dispatcher.ts';
import { isOurFrame } from './senders.ts';

/** Answers the window's own page and nobody else, and passes it the events. */
export function connectPage(
  window: BrowserWindow,
  call: Dispatch,
  subscribe: (listener: (event: InspectorEvent) => void) => () => void,
): void {
  const { webContents } = window;
  ipcMain.handle(CALL_CHANNEL, (event, name: unknown, input: unknown) => {
    if (isOurFrame(event.senderFrame, webContents.mainFrame)) return call(name, input);
    throw new Error('Usher answers the page in its own window only.');
  });
  const send = (event: InspectorEvent) => {
    if (!webContents.isDestroyed()) webContents.send(EVENT_CHANNEL, event);
  };
  let unsubscribe = subscribe(send);
  // A page that was loaded again hears the first event of a subscription as well.
  webContents.on('did-finish-load', () => {
    unsubscribe();
    unsubscribe = subscribe(send);
  });
  window.on('closed', () => {
    unsubscribe();
    ipcMain.removeHandler(CALL_CHANNEL);
  });
}
