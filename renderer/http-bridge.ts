/** The page's way out when it runs in a browser: calls by POST, events as server-sent events, both on its own origin. */

import type { Answer } from '../shared/answer.ts';
import type { InspectorBridge, InspectorEvent } from '../shared/bridge.ts';
import { BROWSER_CALL_PATH, BROWSER_EVENTS_PATH } from '../shared/bridge.ts';

/** Milliseconds until the stream of events is opened again after the browser gave it up. */
const REOPEN_AFTER = 2000;

const UNREACHABLE = refused(
  'Usher does not answer. Check that it is still running where you started it; the page goes on by itself when it is back.',
);
const SIGNED_OUT = refused('This page is not signed in any more. Open the address that Usher printed when it started.');

function refused(message: string) {
  return { ok: false, code: 'ENGINE_UNAVAILABLE', message } as const;
}

/** Hears what keeps the page from its shell, for a person to read; null when they are linked. */
export type LinkListener = (problem: string | null) => void;

/** A bridge over HTTP. `onLink` hears whether the stream of events is open. */
export function httpBridge(onLink: LinkListener): InspectorBridge {
  return { call: callByPost, subscribe: (listener) => listen(listener, onLink) };
}

async function callByPost(name: string, input: unknown): Promise<Answer<unknown>> {
  let response: Response;
  try {
    response = await fetch(BROWSER_CALL_PATH, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, input }),
    });
  } catch {
    return UNREACHABLE;
  }
  if (response.status === 401 || response.status === 403) return SIGNED_OUT;
  const answer: unknown = await response.json().catch(() => null);
  return isAnswer(answer) ? answer : UNREACHABLE;
}

function isAnswer(value: unknown): value is Answer<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}

function listen(listener: (event: InspectorEvent) => void, onLink: LinkListener): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout>;
  const open = () => {
    source = new EventSource(BROWSER_EVENTS_PATH);
    source.onopen = () => onLink(null);
    source.onmessage = ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as InspectorEvent);
    source.onerror = async () => {
      onLink(UNREACHABLE.message);
      // A dropped stream is reopened by the browser; a refused one is not, and a call tells why.
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, REOPEN_AFTER);
      const answer = await callByPost('app.describe', undefined);
      if (!answer.ok && source.readyState === EventSource.CLOSED) onLink(answer.message);
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
