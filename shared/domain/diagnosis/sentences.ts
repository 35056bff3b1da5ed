/** A finding in words, in each of the languages. */
import type { Language } from '../../languages.ts';
import { CONSISTENCY_SENTENCES as ENGLISH_CONSISTENCY } from './english/consistency-sentences.ts';
import { GATE_SENTENCES as ENGLISH_GATE } from './english/gate-sentences.ts';
import { TRANSFER_SENTENCES as ENGLISH_TRANSFER } from './english/transfer-sentences.ts';
import { WALLET_SENTENCES as ENGLISH_WALLET } from './english/wallet-sentences.ts';
import type { DiagnosisRule, FindingOf } from './finding.ts';
import { CONSISTENCY_SENTENCES as FRENCH_CONSISTENCY } from './french/consistency-sentences.ts';
import { GATE_SENTENCES as FRENCH_GATE } from './french/gate-sentences.ts';
import { TRANSFER_SENTENCES as FRENCH_TRANSFER } from './french/transfer-sentences.ts';
import { WALLET_SENTENCES as FRENCH_WALLET } from './french/wallet-sentences.ts';
import { CONSISTENCY_SENTENCES as GERMAN_CONSISTENCY } from './german/consistency-sentences.ts';
import { GATE_SENTENCES as GERMAN_GATE } from './german/gate-sentences.ts';
import { TRANSFER_SENTENCES as GERMAN_TRANSFER } from './german/transfer-sentences.ts';
import { WALLET_SENTENCES as GERMAN_WALLET } from './german/wallet-sentences.ts';
import { CONSISTENCY_SENTENCES as SPANISH_CONSISTENCY } from './spanish/consistency-sentences.ts';
import { GATE_SENTENCES as SPANISH_GATE } from './spanish/gate-sentences.ts';
import { TRANSFER_SENTENCES as SPANISH_TRANSFER } from './spanish/transfer-sentences.ts';
import { WALLET_SENTENCES as SPANISH_WALLET } from './spanish/wallet-sentences.ts';
import type { DiagnosisFormat, Sentences, SentencesFor } from './wording.ts';

const SENTENCES: Readonly<Record<Language, SentencesFor<DiagnosisRule>>> = {
  en: { ...ENGLISH_WALLET, ...ENGLISH_TRANSFER, ...ENGLISH_GATE, ...ENGLISH_CONSISTENCY },
  fr: { ...FRENCH_WALLET, ...FRENCH_TRANSFER, ...FRENCH_GATE, ...FRENCH_CONSISTENCY },
  de: { ...GERMAN_WALLET, ...GERMAN_TRANSFER, ...GERMAN_GATE, ...GERMAN_CONSISTENCY },
  es: { ...SPANISH_WALLET, ...SPANISH_TRANSFER, ...SPANISH_GATE, ...SPANISH_CONSISTENCY },
};

/** What was found, what to do here, and what to do in the back-office: each one or two short sentences. */
export function sentencesOf<R extends DiagnosisRule>(
  { rule, facts }: FindingOf<R>,
  format: DiagnosisFormat,
  language: Language,
): Sentences {
  return SENTENCES[language][rule](facts, format);
}
