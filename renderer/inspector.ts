/** The page's side of the Inspector contract: over the desktop's bridge where there is one, else over HTTP. */

import { CallError } from '../shared/answer.ts';
import type { InspectorBridge, InspectorEvent } from '../shared/bridge.ts';
import type { CallInput, CallName, CallOutput } from '../shared/inspector.ts';
import { httpBridge, type LinkListener } from './http-bridge.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload. */
    usher?: InspectorBridge;
  }
}

let hearLink: LinkListener = () => {};

const bridge: InspectorBridge = window.usher ?? httpBridge((problem) => hearLink(problem));

/** Asks the engine or the shell. Throws a {@link CallError} whose message is for a person. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await bridge.call(name, input);
  if (answer.ok) return answer.output as CallOutput<N>;
  throw new CallError(answer.code, answer.message);
}

/** Hears every event, and whether the page is linked to the shell at all. Returns what ends it. */
export function subscribe(onEvent: (event: InspectorEvent) => void, onLink: LinkListener): () => void {
  hearLink = onLink;
  if (window.usher) onLink(null);
  return bridge.subscribe(onEvent);
}

/** Any failure as an error that can be shown. */
export function asCallError(error: unknown): CallError {
  if (error instanceof CallError) return error;
  return new CallError('INTERNAL', 'Something went wrong inside Usher. Try again; if it stays, start Usher again.');
}
