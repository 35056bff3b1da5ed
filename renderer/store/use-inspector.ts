/** Asking the Inspector from a screen. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/inspector.ts';
import { asCallError, call } from '../inspector.ts';
import { SOON } from './soon.ts';
import { useUsher } from './usher-store.ts';

/** The latest answer, kept while it is asked again, with the input that it answers; `error` is that of the latest question. */
export interface Asked<Input, Output> {
  output: Output | null;
  input: Input | null;
  error: CallError | null;
  loading: boolean;
}

type AskedOf<N extends CallName> = Asked<CallInput<N>, CallOutput<N>>;

/** The same question is asked at most once in this many milliseconds. */
const ASK_EVERY = 1000;

/** What the ledger alone tells: a sync of tickets changes none of it, and the list may be long. */
const ONLY_DECISIONS: ReadonlySet<CallName> = new Set(['deletions.list', 'deletions.open', 'deletions.get']);

/** An answer that was asked for before the screen that needs it is there. */
interface Ahead {
  question: string;
  revision: number;
  /** When it was asked, UTC milliseconds. */
  at: number;
  output: unknown;
}

let ahead: Ahead | null = null;

/** Asks what the next screen asks first. Resolves when its answer is here, or will not be soon. */
export async function askAhead<N extends CallName>(name: N, input: CallInput<N>): Promise<void> {
  const question = questionOf(name, input);
  const asked = { question, revision: revisionFor(name, useUsher.getState()), at: Date.now() };
  const keep = (output: unknown): void => {
    ahead = { ...asked, output };
  };
  // What went wrong is told by the screen, which asks again.
  const answered = call(name, input).then(keep, () => {});
  await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, SOON))]);
}

/** The answer that was asked for ahead, unless it may be old by now. */
function takeAhead(question: string): Ahead | null {
  if (ahead?.question !== question) return null;
  const taken = ahead;
  ahead = null;
  return Date.now() - taken.at < ASK_EVERY ? taken : null;
}

function questionOf<N extends CallName>(name: N, input: CallInput<N>): string {
  return JSON.stringify({ name, input });
}

function revisionFor(name: CallName, { decisions, revision }: { decisions: number; revision: number }): number {
  return ONLY_DECISIONS.has(name) ? decisions : revision;
}

/**
 * Asks, and asks again whenever something may have changed. An answer to an earlier question never overwrites a later
 * one. After another input the old answer stays until the new one comes: give the component a key where it must not.
 */
export function useInspector<N extends CallName>(name: N, input: CallInput<N>): AskedOf<N> & { again: () => void } {
  const question = questionOf(name, input);
  const revision = useUsher((state) => revisionFor(name, state));
  const [repeats, setRepeats] = useState(0);
  const [taken] = useState(() => takeAhead(question));
  const [asked, setAsked] = useState<AskedOf<N>>(
    taken
      ? { output: taken.output as CallOutput<N>, input, error: null, loading: false }
      : { output: null, input: null, error: null, loading: true },
  );
  const last = useRef(
    taken
      ? { question, version: `${taken.revision}.0`, at: taken.at, turn: 0 }
      : { question: '', version: '', at: 0, turn: 0 },
  );
  const version = `${revision}.${repeats}`;

  useEffect(() => {
    if (last.current.question === question && last.current.version === version) return;
    const ask = async () => {
      const turn = last.current.turn + 1;
      last.current = { question, version, at: Date.now(), turn };
      setAsked((before) => (before.loading ? before : { ...before, loading: true }));
      const parsed = JSON.parse(question) as { name: N; input: CallInput<N> };
      try {
        const output = await call(parsed.name, parsed.input);
        if (last.current.turn === turn) {
          setAsked({ output, input: parsed.input, error: null, loading: false });
        }
      } catch (error) {
        if (last.current.turn !== turn) return;
        setAsked((before) => ({ ...before, error: asCallError(error), loading: false }));
      }
    };
    const wait = last.current.question === question ? last.current.at + ASK_EVERY - Date.now() : 0;
    if (wait <= 0) return void ask();
    const timer = setTimeout(ask, wait);
    return () => clearTimeout(timer);
  }, [question, version]);

  const again = useCallback(() => setRepeats((count) => count + 1), []);
  return { ...asked, again };
}
