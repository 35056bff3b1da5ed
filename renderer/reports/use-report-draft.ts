import { useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation, useNavigate, useNavigationType } from 'react-router';
import type { ReportQuestion } from '../../shared/reports.ts';
import { draftIn, paramsOfDraft, questionOf, type ReportDraft } from './report-draft.ts';
import { s360FileOf } from './s360-mapping.ts';
import { useS360 } from './s360-store.ts';

/** Marks the addresses that the form itself writes. */
const OF_THE_FORM = { ofTheForm: true };

export interface DraftControl {
  draft: ReportDraft;
  /** What the draft asks; null while something is missing. */
  question: ReportQuestion | null;
  change: (change: Partial<ReportDraft>) => void;
}

/** The draft, which its address follows. Back, and an address from elsewhere, bring another one. */
export function useReportDraft(): DraftControl {
  const { search, state, key } = useLocation();
  const navigate = useNavigate();
  const isBack = useNavigationType() === 'POP';
  const [draft, setDraft] = useState(() => draftIn(new URLSearchParams(search)));
  const isOfTheForm = !isBack && (state as typeof OF_THE_FORM | null)?.ofTheForm === true;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a step to the same address is one, too.
  useEffect(() => {
    if (!isOfTheForm) setDraft(draftIn(new URLSearchParams(search)));
  }, [key, search]);

  const change = useCallback(
    (changed: Partial<ReportDraft>) => {
      const next = { ...draft, ...changed };
      setDraft(next);
      // Another kind is a step to go back from; a letter typed is none.
      const replace = next.kind === draft.kind;
      void navigate({ search: `${paramsOfDraft(next)}` }, { replace, state: OF_THE_FORM });
    },
    [draft, navigate],
  );

  const mapping = useS360((held) => held.mapping);
  const question = useMemo(() => questionOf(draft, mapping && s360FileOf(mapping)), [draft, mapping]);
  return { draft, question, change };
}
