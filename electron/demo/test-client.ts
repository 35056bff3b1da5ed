/** What the demo's tests need to talk to it over HTTP. */
import { DEMO_API_KEY } from '../../shared/demo.ts';
import { DEFAULT_KEY_HEADER } from '../../shared/tixngo.ts';

export type Query = Record<string, string | number | boolean | readonly string[]>;

export interface Answered {
  status: number;
  body: Record<string, unknown>;
}

export class TestClient {
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  get(path: string, query: Query = {}): Promise<Answered> {
    return this.#send(`${path}?${queryText(query)}`, {});
  }

  post(path: string, body: unknown): Promise<Answered> {
    return this.#send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  }

  async #send(path: string, init: RequestInit): Promise<Answered> {
    const headers = { [DEFAULT_KEY_HEADER]: DEMO_API_KEY, ...init.headers };
    const response = await fetch(`${this.#url}${path}`, { ...init, headers });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  }
}

function queryText(query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]),
  );
  return new URLSearchParams(pairs).toString();
}
