/** Asking the Inspector from a screen. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import type { CallInput, CallName, CallOutput } from '../../shared/inspector.ts';
import { asCallError, call } from '../inspector.ts';
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

/**
 * Asks, and asks again whenever something may have changed. An answer to an earlier question never overwrites a later
 * one. After another input the old answer stays until the new one comes: give the component a key where it must not.
 */
export function useInspector<N extends CallName>(name: N, input: CallInput<N>): AskedOf<N> & { again: () => void } {
  const question = JSON.stringify({ name, input });
  const revision = useUsher((state) => (ONLY_DECISIONS.has(name) ? state.decisions : state.revision));
  const [repeats, setRepeats] = useState(0);
  const [asked, setAsked] = useState<AskedOf<N>>({ output: null, input: null, error: null, loading: true });
  const last = useRef({ question: '', version: '', at: 0, turn: 0 });
  const version = `${revision}.${repeats}`;

  useEffect(() => {
    const ask = async () => {
      const turn = last.current.turn + 1;
      last.current = { question, version, at: Date.now(), turn };
      setAsked((before) => ({ ...before, loading: true }));
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
    const timer = setTimeout(ask, Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [question, version]);

  const again = useCallback(() => setRepeats((count) => count + 1), []);
  return { ...asked, again };
}
