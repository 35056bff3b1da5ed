/** Server-sent events: every open tab hears every event. */
import type { ServerResponse } from 'node:http';
import type { InspectorEvent } from '../../../shared/bridge.ts';

const HEARTBEAT_MS = 15_000;
/** A tab that sleeps is let go when this much waits for it; the browser connects again when it wakes. */
const MOST_WAITING_BYTES = 4_000_000;

/** Streams what `subscribe` gives until the browser leaves; returns the function that ends it. */
export function streamEvents(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  subscribe: (listener: (event: InspectorEvent) => void) => () => void,
): () => void {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (text: string) => {
    if (response.writableLength > MOST_WAITING_BYTES) response.destroy();
    else response.write(text);
  };
  const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS);
  const unsubscribe = subscribe((event) => send(`data: ${JSON.stringify(event)}\n\n`));
  response.on('close', () => {
    clearInterval(heartbeat);
    unsubscribe();
  });
  return () => response.end();
}
