/** The page's way out when it runs in a browser: calls by POST, events as server-sent events, both on its own origin. */

import i18next from 'i18next';
import { type Answer, CallError } from '../shared/answer.ts';
import type { InspectorBridge, InspectorEvent } from '../shared/bridge.ts';
import { BROWSER_CALL_PATH, BROWSER_EVENTS_PATH } from '../shared/bridge.ts';
import { asTold } from '../shared/sentences/sentence.ts';

/** Milliseconds until the stream of events is opened again after the browser gave it up. */
const REOPEN_AFTER = 2000;

/** Why the page and its shell are not linked, in the language of the screens. */
function linkError(problem: 'silent' | 'signedOut'): CallError {
  return new CallError('ENGINE_UNAVAILABLE', asTold(i18next.t(`problems:link.${problem}`)));
}

/** Hears what keeps the page from its shell, for a person to read; null when they are linked. */
export type LinkListener = (problem: string | null) => void;

/** A bridge over HTTP. `onLink` hears whether the stream of events is open. A call rejects with a CallError while it is not. */
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
    throw linkError('silent');
  }
  if (response.status === 401 || response.status === 403) throw linkError('signedOut');
  const answer: unknown = await response.json().catch(() => null);
  if (!isAnswer(answer)) throw linkError('silent');
  return answer;
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
      onLink(linkError('silent').message);
      // A dropped stream is reopened by the browser; a refused one is not, and a call tells why.
      if (source.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(open, REOPEN_AFTER);
      await callByPost('app.describe', undefined).catch((problem: CallError) => {
        if (source.readyState === EventSource.CLOSED) onLink(problem.message);
      });
    };
  };
  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
