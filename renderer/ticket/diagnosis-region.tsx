import './diagnosis-region.css';
import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Finding, TicketReference } from '../../shared/domain/diagnosis/finding.ts';
import { sentencesOf } from '../../shared/domain/diagnosis/sentences.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { currentLanguage } from '../languages/i18n.ts';
import { ticketPath } from '../ui/addresses.ts';
import { Region } from '../ui/region.tsx';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { sentenceFormat } from './sentence-format.ts';
import { shortPersonText } from './ticket-people.ts';

interface DiagnosisRegionProps {
  detail: TicketDetail;
  /** Shows entries of the log by their positions. */
  onShowEntries: (entries: readonly number[]) => void;
}

/** What is wrong with the ticket and what to do about it, most severe first. */
export function DiagnosisRegion({ detail, onShowEntries }: DiagnosisRegionProps) {
  const { t } = useTranslation('ticket');
  const { diagnosis } = detail;
  const [only] = diagnosis;
  if (!only || (diagnosis.length === 1 && only.severity === 'info')) {
    return <QuietDiagnosis detail={detail} finding={only ?? null} />;
  }
  return (
    <Region name={t('diagnosis.name')}>
      <ol className="findings">
        {diagnosis.map((finding) => (
          <li key={finding.rule} className="finding" data-severity={finding.severity}>
            <SeverityMark severity={finding.severity} />
            <FindingText detail={detail} finding={finding} onShowEntries={onShowEntries} />
          </li>
        ))}
      </ol>
    </Region>
  );
}

/** Nothing to act on: one line is enough. */
function QuietDiagnosis({ detail, finding }: { detail: TicketDetail; finding: Finding | null }) {
  const { t } = useTranslation('ticket');
  return (
    <section className="card finding finding-quiet" aria-label={t('diagnosis.name')}>
      <SeverityMark severity="info" />
      <span>
        {finding ? sentencesOf(finding, sentenceFormat(detail), currentLanguage()).what : t('diagnosis.nothing')}
      </span>
    </section>
  );
}

function FindingText({ detail, finding, onShowEntries }: DiagnosisRegionProps & { finding: Finding }) {
  const { t } = useTranslation('ticket');
  const { what } = sentencesOf(finding, sentenceFormat(detail), currentLanguage());
  const { here, backOffice } = sentencesOf(finding, sentenceFormat(detail, shortPersonText), currentLanguage());
  const replacement = replacementOf(finding);
  return (
    <div className="finding-text">
      <div className="finding-what">
        <span>{what}</span>
        <EntriesButton entries={finding.entries} onShowEntries={onShowEntries} />
      </div>
      <dl className="finding-advice">
        <Advice name={t('diagnosis.here')} text={here} />
        <Advice name={t('diagnosis.backOffice')} text={backOffice} />
      </dl>
      {replacement ? (
        <Link className="link" to={ticketPath(replacement.ticketId)}>
          {t('diagnosis.openTicket', { number: replacement.ticketNumber })}
        </Link>
      ) : null}
    </div>
  );
}

function Advice({ name, text }: { name: string; text: string | null }) {
  if (text === null) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}

interface EntriesButtonProps extends Pick<DiagnosisRegionProps, 'onShowEntries'> {
  entries: readonly number[];
}

function EntriesButton({ entries, onShowEntries }: EntriesButtonProps) {
  const { t } = useTranslation('ticket');
  if (entries.length === 0) return null;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className="finding-entries"
      leftSection={<IconListSearch size={14} />}
      title={t('diagnosis.showEntries')}
      onClick={() => onShowEntries(entries)}
    >
      {t('diagnosis.entries', { count: entries.length })}
    </Button>
  );
}

function replacementOf({ facts }: Finding): TicketReference | null {
  return 'replacement' in facts ? facts.replacement : null;
}
