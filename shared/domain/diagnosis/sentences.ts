/** A finding in words. The English texts stand by themselves, so that other languages can stand beside them. */
import { CONSISTENCY_SENTENCES } from './english/consistency-sentences.ts';
import { GATE_SENTENCES } from './english/gate-sentences.ts';
import { TRANSFER_SENTENCES } from './english/transfer-sentences.ts';
import { WALLET_SENTENCES } from './english/wallet-sentences.ts';
import type { SentencesFor } from './english/words.ts';
import type { DiagnosisRule, FindingOf } from './finding.ts';
import type { DiagnosisFormat, Sentences } from './wording.ts';

const ENGLISH: SentencesFor<DiagnosisRule> = {
  ...WALLET_SENTENCES,
  ...TRANSFER_SENTENCES,
  ...GATE_SENTENCES,
  ...CONSISTENCY_SENTENCES,
};

/** What was found, what to do here, and what to do in the back-office: each one or two short sentences. */
export function sentencesOf<R extends DiagnosisRule>(
  { rule, facts }: FindingOf<R>,
  format: DiagnosisFormat,
): Sentences {
  return ENGLISH[rule](facts, format);
}
