/** The steps below HTTP: the host has an address, something listens there. */
import { lookup } from 'node:dns/promises';
import { connect, isIP, type Socket } from 'node:net';
import { TimedOut, withinPatience } from './time-limit.ts';
import { failed, passed, type Verdict } from './verdict.ts';

/** The host name without the brackets that an IPv6 address has in a URL. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

/** The port that is meant, also where the address names none. */
export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
}

/** Asks this machine's name service for the host. */
export async function findHost(url: URL, signal: AbortSignal): Promise<Verdict> {
  const host = hostOf(url);
  if (isIP(host)) return passed({ code: 'hostIsAddress', host });
  try {
    const { address } = await withinPatience(signal, () => lookup(host));
    return passed({ code: 'hostFound', host, address });
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof TimedOut) return failed({ code: 'hostTimedOut', host });
    return failed({ code: codeOf(error) === 'ENOTFOUND' ? 'hostUnknown' : 'nameServiceSilent', host });
  }
}

/** Opens a connection to the port and closes it again. */
export async function findPort(url: URL, signal: AbortSignal): Promise<Verdict> {
  const port = String(portOf(url));
  const socket = connect({ host: hostOf(url), port: portOf(url) });
  try {
    await withinPatience(signal, () => settled(socket, 'connect'));
    return passed({ code: 'portOpen', port });
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof TimedOut) return failed({ code: 'portTimedOut', port });
    return failed({ code: PORT_CODES[codeOf(error)] ?? 'portCut', port });
  } finally {
    socket.destroy();
  }
}

const PORT_CODES: Readonly<Record<string, 'portRefused' | 'portNoWay' | 'portTimedOut'>> = {
  ECONNREFUSED: 'portRefused',
  EHOSTUNREACH: 'portNoWay',
  ENETUNREACH: 'portNoWay',
  ETIMEDOUT: 'portTimedOut',
};

/** Resolves with the event, rejects with the socket's error or its end. */
export function settled(socket: Socket, event: 'connect' | 'secureConnect'): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once(event, () => resolve());
    socket.once('close', () => reject(new Error('closed')));
    socket.on('error', reject);
  });
}

/** The system's code of an error, empty when it has none. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
