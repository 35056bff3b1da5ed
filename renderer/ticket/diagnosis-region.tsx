import './diagnosis-region.css';
import { Button } from '@mantine/core';
import { IconListSearch } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Finding, TicketReference } from '../../shared/domain/diagnosis/finding.ts';
import { sentencesOf } from '../../shared/domain/diagnosis/sentences.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
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
  const { diagnosis } = detail;
  const [only] = diagnosis;
  if (!only || (diagnosis.length === 1 && only.severity === 'info')) {
    return <QuietDiagnosis detail={detail} finding={only ?? null} />;
  }
  return (
    <Region name="Diagnosis">
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
  return (
    <section className="card finding finding-quiet" aria-label="Diagnosis">
      <SeverityMark severity="info" />
      <span>
        {finding ? sentencesOf(finding, sentenceFormat(detail)).what : 'Nothing stands out about this ticket.'}
      </span>
    </section>
  );
}

function FindingText({ detail, finding, onShowEntries }: DiagnosisRegionProps & { finding: Finding }) {
  const { what } = sentencesOf(finding, sentenceFormat(detail));
  const { here, backOffice } = sentencesOf(finding, sentenceFormat(detail, shortPersonText));
  const replacement = replacementOf(finding);
  return (
    <div className="finding-text">
      <div className="finding-what">
        <span>{what}</span>
        <EntriesButton entries={finding.entries} onShowEntries={onShowEntries} />
      </div>
      <dl className="finding-advice">
        <Advice name="Here" text={here} />
        <Advice name="In the back office" text={backOffice} />
      </dl>
      {replacement ? (
        <Link className="link" to={ticketPath(replacement.ticketId)}>
          Open ticket {replacement.ticketNumber}
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
  if (entries.length === 0) return null;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className="finding-entries"
      leftSection={<IconListSearch size={14} />}
      title="Show them in the status history"
      onClick={() => onShowEntries(entries)}
    >
      {entries.length === 1 ? '1 log entry' : `${entries.length} log entries`}
    </Button>
  );
}

function replacementOf({ facts }: Finding): TicketReference | null {
  return 'replacement' in facts ? facts.replacement : null;
}
