/** The page's side of the Inspector contract: over the desktop's bridge where there is one, else over HTTP. */
import i18next from 'i18next';
import { CallError } from '../shared/answer.ts';
import type { InspectorBridge, InspectorEvent } from '../shared/bridge.ts';
import type { CallInput, CallName, CallOutput } from '../shared/inspector.ts';
import { asTold } from '../shared/sentences/sentence.ts';
import { httpBridge, type LinkListener } from './http-bridge.ts';
import { sentenceText } from './languages/sentence-text.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload. */
    usher?: InspectorBridge;
  }
}

let hearLink: LinkListener = () => {};

const bridge: InspectorBridge = window.usher ?? httpBridge((problem) => hearLink(problem));

/** Asks the engine or the shell. Throws a {@link CallError} whose message is for a person, in the language of the screens. */
export async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const answer = await bridge.call(name, input);
  if (answer.ok) return answer.output as CallOutput<N>;
  throw new CallError(answer.code, asTold(sentenceText(answer.sentence)));
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
  return new CallError('INTERNAL', asTold(i18next.t('problems:ownError')));
}
