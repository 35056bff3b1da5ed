/** `protocol`: a custom scheme, which Chromium sees as an https origin that exists nowhere. */

type Handler = (request: Request) => Response | Promise<Response>;

export const ORIGIN = 'https://usher-app.invalid';
const SCHEME_ORIGIN = 'usher://app';

const privileged = new Set<string>();
const handlers = new Map<string, Handler>();

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
    for (const { scheme } of schemes) privileged.add(`${scheme}:`);
  },
  handle(scheme: string, handler: Handler): void {
    handlers.set(`${scheme}:`, handler);
  },
};

/** The address as Electron would say it. */
export function electronAddress(address: string): string {
  return address.startsWith(ORIGIN) ? SCHEME_ORIGIN + address.slice(ORIGIN.length) : address;
}

/** The address as Chromium can open it. */
export function chromiumAddress(address: string): string {
  return address.startsWith(SCHEME_ORIGIN) ? ORIGIN + address.slice(SCHEME_ORIGIN.length) : address;
}

/** What the registered handler answers; null where no scheme was registered and privileged for the address. */
export async function respond(method: string, address: string): Promise<Response | null> {
  const { protocol: scheme } = new URL(address);
  const handler = privileged.has(scheme) ? handlers.get(scheme) : undefined;
  return handler ? handler(new Request(address, { method })) : null;
}
