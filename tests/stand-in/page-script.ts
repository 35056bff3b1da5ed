/** What runs in the page before its own scripts: the built preload with Electron's renderer side, and permission requests. */

/** The binding through which the page reaches the stand-in; Playwright puts it into every frame. */
export const BINDING = 'standInForElectron';
/** The function through which the stand-in reaches the page. */
export const DELIVER = 'deliverFromElectron';

/** The script as text. The preload's `require` knows `electron` only, as in Electron's sandbox. */
export function pageScript(preload: string): string {
  return `(${rendererSide})(${JSON.stringify({ BINDING, DELIVER })}, (require, module, exports) => {${preload}\n});`;
}

type Listener = (event: object, ...args: unknown[]) => void;
type Ask = (kind: string, name: string, args: unknown[]) => Promise<unknown>;

/** Serialized into the page: it can use nothing from outside. */
function rendererSide(
  names: { BINDING: string; DELIVER: string },
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
): void {
  if (window !== window.top) return;
  const page = window as unknown as Record<string, unknown>;
  const ask = page[names.BINDING] as Ask;
  const listeners = new Map<string, Set<Listener>>();
  page[names.DELIVER] = (channel: string, args: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };
  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) => ask('invoke', channel, args),
    on(channel: string, listener: Listener) {
      listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
    },
    removeListener(channel: string, listener: Listener) {
      listeners.get(channel)?.delete(listener);
    },
  };
  const contextBridge = {
    exposeInMainWorld(name: string, api: object) {
      Object.defineProperty(window, name, { value: Object.freeze({ ...api }), enumerable: true });
    },
  };
  Notification.requestPermission = async () => ((await ask('permission', 'notifications', [])) ? 'granted' : 'denied');
  navigator.permissions.query = async ({ name }) =>
    ({ name, state: (await ask('permissionCheck', name, [])) ? 'granted' : 'denied' }) as PermissionStatus;
  navigator.geolocation.getCurrentPosition = async (found, failed) => {
    if (await ask('permission', 'geolocation', [])) found({} as GeolocationPosition);
    else failed?.({ code: 1, message: 'User denied Geolocation' } as GeolocationPositionError);
  };
  preload(
    (name) => {
      if (name === 'electron') return { contextBridge, ipcRenderer };
      throw new Error(`module not found: ${name}`);
    },
    {},
    {},
  );
}
