import './status-history.css';
import { Pagination, Table } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { Region } from '../ui/region.tsx';
import { LOCAL_ZONE } from '../ui/time-format.ts';
import { EVERY_ENTRY, passing } from './history-filter.ts';
import { HistoryRow, historyWords } from './history-row.tsx';
import { HistoryTools } from './history-tools.tsx';
import { LogGapNote } from './log-gap-note.tsx';

interface StatusHistoryProps {
  detail: TicketDetail;
  /** Positions in the log that somebody asked to see: the first is scrolled to each time a new list comes. */
  shown: readonly number[];
}

/** A longer log is shown page by page. */
const PAGE = 100;

/** The Ticket Status Log in server order, with the columns of domain.md 7. */
export function StatusHistory({ detail, shown }: StatusHistoryProps) {
  const { t } = useTranslation('ticket');
  const rows = useRef<HTMLTableSectionElement>(null);
  const [filter, setFilter] = useState(EVERY_ENTRY);
  const [page, setPage] = useState(1);
  const positions = passing(detail.log, filter, (entry) => historyWords(detail, entry));
  const pages = Math.max(1, Math.ceil(positions.length / PAGE));
  const current = Math.min(page, pages);

  // What somebody asks to see must not be hidden by a filter or another page.
  useEffect(() => {
    const [first] = shown;
    if (first === undefined) return;
    setFilter(EVERY_ENTRY);
    setPage(Math.floor(first / PAGE) + 1);
    const frame = requestAnimationFrame(() => {
      const row = rows.current?.querySelector<HTMLElement>(`tr[data-entry="${first}"]`);
      row?.scrollIntoView({ block: 'center' });
      row?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [shown]);

  return (
    <Region
      name={t('history.name')}
      actions={
        detail.log.length > 0 ? (
          <HistoryTools
            log={detail.log}
            filter={filter}
            count={positions.length}
            onChange={(next) => {
              setFilter(next);
              setPage(1);
            }}
          />
        ) : null
      }
    >
      <LogGapNote detail={detail} />
      <div className="scroll-x">
        <Table aria-label={t('history.name')} className="history" horizontalSpacing={8} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('history.serverTime', { zone: LOCAL_ZONE })}</Table.Th>
              <Table.Th>{t('history.mobileTime')}</Table.Th>
              <Table.Th>{t('history.action')}</Table.Th>
              <Table.Th>{t('history.actor')}</Table.Th>
              <Table.Th>{t('history.status')}</Table.Th>
              <Table.Th>{t('history.owner')}</Table.Th>
              <Table.Th>{t('history.detail')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody ref={rows}>
            {positions.slice((current - 1) * PAGE, current * PAGE).map((position) => {
              const entry = detail.log[position];
              return entry ? (
                <HistoryRow
                  key={entry.id ?? `${position} ${entry.serverTimestamp.utc}`}
                  detail={detail}
                  entry={entry}
                  position={position}
                  problems={detail.replay.problems.filter((problem) => problem.entry === position)}
                  shown={shown.includes(position)}
                />
              ) : null;
            })}
          </Table.Tbody>
        </Table>
      </div>
      {detail.log.length === 0 ? <p className="dim">{t('history.noEntry')}</p> : null}
      {detail.log.length > 0 && positions.length === 0 ? <p className="dim">{t('history.noMatch')}</p> : null}
      {pages > 1 ? (
        <Pagination
          size="sm"
          total={pages}
          value={current}
          onChange={setPage}
          className="history-pages"
          getItemProps={(number) => ({ 'aria-label': t('history.page', { number }) })}
          getControlProps={(control) => ({ 'aria-label': t(`history.${control}`) })}
        />
      ) : null}
    </Region>
  );
}
