import './reconciliation.css';
import { Skeleton, Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EVENT_FIGURES } from '../../shared/domain/event-figures.ts';
import { useInspector } from '../store/use-inspector.ts';
import { useUsher } from '../store/usher-store.ts';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { ReconciliationRow } from './reconciliation-row.tsx';

/** Whether the cache is complete: each event's figures beside TIXNGO's, as of the same instant. */
export function ReconciliationRegion() {
  const { t } = useTranslation('sync');
  const { output: events, error, again } = useInspector('reconciliation.list', undefined);
  const offline = useUsher(({ connection }) => connection?.workOffline === true);
  return (
    <Region name={t('reconciliation.name')}>
      <p className="sync-hint small dim">
        {t('reconciliation.hint')} {offline ? t('reconciliation.offline') : null}
      </p>
      {error ? <Problem error={error} title={t('reconciliation.unreadable')} /> : null}
      {events === null && !error ? <Skeleton height={160} /> : null}
      {events?.length === 0 ? <p className="dim">{t('reconciliation.none')}</p> : null}
      {events && events.length > 0 ? (
        <>
          <div className="scroll-x">
            <Table aria-label={t('reconciliation.name')} className="reconciliation" horizontalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('reconciliation.event')}</Table.Th>
                  <Table.Th>{t('reconciliation.result')}</Table.Th>
                  <Table.Th>
                    <VisuallyHidden>{t('reconciliation.countedBy')}</VisuallyHidden>
                  </Table.Th>
                  {EVENT_FIGURES.map((figure) => (
                    <Table.Th key={figure} ta="right" title={t(`reconciliation.figureDefinitions.${figure}`)}>
                      {t(`reconciliation.figures.${figure}`)}
                    </Table.Th>
                  ))}
                  <Table.Th>
                    <VisuallyHidden>{t('reconciliation.actions')}</VisuallyHidden>
                  </Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {events.map((event) => (
                  <ReconciliationRow key={event.eventId} event={event} offline={offline} onAsked={again} />
                ))}
              </Table.Tbody>
            </Table>
          </div>
          <FigureDefinitions />
        </>
      ) : null}
    </Region>
  );
}

/** Auditors read a figure with its definition. */
function FigureDefinitions() {
  const { t } = useTranslation('sync');
  return (
    <dl className="figure-definitions small" aria-label={t('reconciliation.definitions')}>
      {EVENT_FIGURES.map((figure) => (
        <div key={figure}>
          <dt>{t(`reconciliation.figures.${figure}`)}</dt>
          <dd className="dim">{t(`reconciliation.figureDefinitions.${figure}`)}</dd>
        </div>
      ))}
      <div>
        <dt>12–14</dt>
        <dd className="dim">{t('reconciliation.range')}</dd>
      </div>
    </dl>
  );
}
