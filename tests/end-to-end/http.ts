/** HTTP as no browser would send it: any Host, any path, any header. */
import { once } from 'node:events';
import { type IncomingHttpHeaders, type IncomingMessage, request } from 'node:http';

export interface RawRequest {
  port: number;
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Address to connect to. */
  address?: string;
}

export interface RawResponse {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Sends the path as written; rejects when nobody listens. */
export async function send({
  port,
  path = '/',
  method = 'GET',
  headers = {},
  body,
  address = '127.0.0.1',
}: RawRequest): Promise<RawResponse> {
  const sent = request({ host: address, port, path, method, headers, agent: false });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  response.setEncoding('utf8');
  let text = '';
  for await (const part of response) text += part;
  return { status: response.statusCode ?? 0, headers: response.headers, body: text };
}
