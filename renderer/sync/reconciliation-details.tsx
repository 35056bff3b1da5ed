import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type FigureComparison, surplusOf } from '../../shared/domain/reconciliation.ts';
import type { EventReconciliation, ExplainingTicket } from '../../shared/reconciliation.ts';
import { useInspector } from '../store/use-inspector.ts';
import { ticketPath } from '../ui/addresses.ts';
import { Problem } from '../ui/problem.tsx';
import { TimeText } from '../ui/time-text.tsx';
import {
  explanationText,
  ourText,
  recheckText,
  surplusText,
  theirText,
  whyNotCompared,
} from './reconciliation-text.ts';

/** What stands behind an event's line: every difference with its tickets, and what the latest re-check found. */
export function ReconciliationDetails({ event }: { event: EventReconciliation }) {
  const { t } = useTranslation('sync');
  const { eventId, reconciliation, recheck } = event;
  const obstacle = whyNotCompared(event);
  const { output, error } = useInspector('reconciliation.tickets', { eventId });
  const differing = reconciliation?.figures.filter((comparison) => surplusOf(comparison) !== 0) ?? [];
  const shown = differing.map(({ figure }) => figure);
  const others = output?.tickets.filter(({ figures }) => !figures.some((figure) => shown.includes(figure))) ?? [];
  return (
    <div className="reconciliation-details">
      {obstacle ? <p>{obstacle}</p> : null}
      {reconciliation?.outcome === 'compared' && differing.length === 0 ? (
        <p>{t('reconciliation.noDifference')}</p>
      ) : null}
      {error ? <Problem error={error} title={t('reconciliation.ticketsUnreadable')} /> : null}
      {output === null && !error ? <Skeleton height={60} /> : null}
      {output &&
        differing.map((comparison) => (
          <Difference key={comparison.figure} comparison={comparison} tickets={output.tickets} />
        ))}
      {recheck ? (
        <p>
          {recheckText(recheck)}{' '}
          <span className="small dim">
            <TimeText utc={recheck.endedAt ?? recheck.askedAt} />
          </span>
        </p>
      ) : null}
      {others.length > 0 ? <Tickets tickets={others} /> : null}
      {output && output.total > output.tickets.length ? (
        <p className="dim">{t('reconciliation.byName', { shown: output.tickets.length, total: output.total })}</p>
      ) : null}
    </div>
  );
}

function Difference({ comparison, tickets }: { comparison: FigureComparison; tickets: readonly ExplainingTicket[] }) {
  const { t } = useTranslation('sync');
  const label = t(`reconciliation.figures.${comparison.figure}`);
  const explaining = tickets.filter(({ figures }) => figures.includes(comparison.figure));
  return (
    <section aria-label={label}>
      <h3>
        {label}: {surplusText(comparison)}{' '}
        <span className="dim">({`${ourText(comparison)} / ${theirText(comparison)}`})</span>
      </h3>
      <p className="small dim">{t(`reconciliation.figureDefinitions.${comparison.figure}`)}</p>
      {explaining.length > 0 ? <Tickets tickets={explaining} /> : <p>{t('reconciliation.unexplained')}</p>}
    </section>
  );
}

function Tickets({ tickets }: { tickets: readonly ExplainingTicket[] }) {
  return (
    <ul>
      {tickets.map((ticket) => (
        <li key={`${ticket.explanation} ${ticket.ticketId}`}>
          {ticket.ticketNumber === null ? (
            <strong>{ticket.ticketId}</strong>
          ) : (
            <Link className="link" to={ticketPath(ticket.ticketId)}>
              {ticket.ticketNumber || ticket.ticketId}
            </Link>
          )}{' '}
          {explanationText(ticket)}
        </li>
      ))}
    </ul>
  );
}
