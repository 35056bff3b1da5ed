/**
 * Who may talk to the browser shell: a browser on this machine that opened the printed address. Each address works
 * once; it leaves a session cookie that no script and no other site can use.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Why a request is refused: the HTTP status and a plain sentence. */
export interface Refusal {
  status: 401 | 403 | 421;
  message: string;
}

export interface GateRequest {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  session: string | undefined;
}

export class Gate {
  readonly #session = randomBytes(32).toString('base64url');
  readonly #port: number;
  #token = randomBytes(32).toString('base64url');

  constructor(port: number) {
    this.#port = port;
  }

  /** Browsers share cookies between the ports of a host, so each shell has a name of its own. */
  get cookieName(): string {
    return `usher-${this.#port}`;
  }

  /** The address that opens Usher once. */
  get address(): string {
    return `http://127.0.0.1:${this.#port}/?token=${this.#token}`;
  }

  /** The session for the right token, which then no longer works; null for any other. */
  redeem(token: string): string | null {
    if (!same(token, this.#token)) return null;
    this.#token = randomBytes(32).toString('base64url');
    return this.#session;
  }

  /** Null for a request to this very host, from this very site. */
  refuseForeign({ method, host, origin }: GateRequest): Refusal | null {
    if (host === undefined || ![`127.0.0.1:${this.#port}`, `localhost:${this.#port}`].includes(host)) {
      return { status: 421, message: `Usher answers only at 127.0.0.1:${this.#port} and localhost:${this.#port}.` };
    }
    if (origin === undefined && !['GET', 'HEAD'].includes(method)) {
      return { status: 403, message: 'Usher answers its own page only: the request does not say where it comes from.' };
    }
    if (origin !== undefined && origin !== `http://${host}`) {
      return { status: 403, message: 'Usher answers its own page only: the request comes from another site.' };
    }
    return null;
  }

  /** Null for a request with the session. */
  refuseStranger({ session }: GateRequest): Refusal | null {
    if (session !== undefined && same(session, this.#session)) return null;
    return {
      status: 401,
      message:
        'This browser has not opened Usher, or the address was used before. Open the newest address that Usher printed ' +
        'where it was started.',
    };
  }
}

function same(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
