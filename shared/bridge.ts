/** What a shell puts into the page, and the names of the two channels behind it. */
import type { Answer } from './answer.ts';
import type { EventName, EventPayload } from './inspector.ts';

export const CALL_CHANNEL = 'inspector:call';
export const EVENT_CHANNEL = 'inspector:event';

/** An event on its way to the page. */
export type InspectorEvent = { [N in EventName]: { name: N; payload: EventPayload<N> } }[EventName];

/** The page's only way out; the desktop's preload exposes it as `window.usher`. */
export interface InspectorBridge {
  call(name: string, input: unknown): Promise<Answer<unknown>>;
  /** Returns the function that ends the subscription. */
  subscribe(listener: (event: InspectorEvent) => void): () => void;
}

/** Where the browser shell answers: calls by POST, events as server-sent events, files by GET. */
export const BROWSER_CALL_PATH = '/inspector/call';
export const BROWSER_EVENTS_PATH = '/inspector/events';
/** Below it the files of made reports: the id of the report, then the name of the file. */
export const BROWSER_REPORTS_PATH = '/inspector/reports';
