import './seat-map.css';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Ticket } from '../../../shared/domain/ticket.ts';
import type { MappedSeat } from '../../../shared/seat-map.ts';
import { useInspector } from '../../store/use-inspector.ts';
import { ticketPath } from '../../ui/addresses.ts';
import { textColorOn } from '../../ui/contrast.ts';
import { StatusBadge } from '../../ui/status-badge.tsx';
import { colorOfStatus } from '../../ui/status-color.ts';
import { type PlacedSeat, SEAT_PITCH, seatLayout, seatTowards } from './seat-layout.ts';
import { seatLetter, seatText } from './seat-text.ts';

/** The seats around, and the direct neighbours in words; nothing where the ticket has no place on a plan. */
export function SeatMapFigure({ ticket }: { ticket: Ticket }) {
  const hasPlace = typeof ticket.xcoord === 'number' && typeof ticket.ycoord === 'number' && Boolean(ticket.seat);
  return hasPlace ? <LoadedSeatMap ticketId={ticket.ticketId} /> : null;
}

function LoadedSeatMap({ ticketId }: { ticketId: string }) {
  const { output } = useInspector('ticket.neighbours', { ticketId });
  const seats = output?.seats ?? [];
  return (
    <div className="seat-map">
      <div className="seat-map-plan">{seats.length > 0 ? <Plan seats={seatLayout(seats)} /> : null}</div>
      <Neighbours seats={seats} loading={output === null} />
    </div>
  );
}

/** Half the width of a seat, in pixels. */
const HALF = 10;
/** What is drawn on each side of the ticket's own seat, in pixels: six seats and a half, three rows and a half. */
const ACROSS = 6.5 * SEAT_PITCH;
const ALONG = 3.5 * SEAT_PITCH;

/** One stop of the Tab key; arrows go from seat to seat, Enter opens the ticket. */
function Plan({ seats }: { seats: readonly PlacedSeat[] }) {
  const { t } = useTranslation('ticket');
  const navigate = useNavigate();
  const plan = useRef<SVGSVGElement>(null);
  const [active, setActive] = useState(seats[0]?.ticketId ?? '');
  const inSight = seats.filter(({ left, top }) => Math.abs(left) < ACROSS - HALF && Math.abs(top) < ALONG - HALF);
  const onKeyDown = (event: KeyboardEvent, seat: PlacedSeat) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      void navigate(ticketPath(seat.ticketId));
      return;
    }
    const next = seatTowards(inSight, seat, event.key);
    if (!next) return;
    event.preventDefault();
    setActive(next.ticketId);
    plan.current?.querySelector<SVGElement>(`[data-ticket="${CSS.escape(next.ticketId)}"]`)?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no set of form fields
    <svg
      ref={plan}
      role="group"
      aria-label={t('seatMap.name')}
      viewBox={`${-ACROSS} ${-ALONG} ${2 * ACROSS} ${2 * ALONG}`}
    >
      {inSight.map((seat) => {
        const ground = colorOfStatus(seat.status);
        const isActive = seat.ticketId === active;
        return (
          // biome-ignore lint/a11y/useSemanticElements: an HTML link cannot stand in a drawing
          <g
            key={seat.ticketId}
            role="link"
            tabIndex={isActive ? 0 : -1}
            aria-label={seatText(seat)}
            aria-current={seat.relation === 'self' ? 'true' : undefined}
            data-ticket={seat.ticketId}
            data-relation={seat.relation}
            className="seat"
            transform={`translate(${seat.left} ${seat.top})`}
            onClick={() => void navigate(ticketPath(seat.ticketId))}
            onKeyDown={(event) => onKeyDown(event, seat)}
          >
            <title>{seatText(seat)}</title>
            <rect
              x={-HALF}
              y={-HALF}
              width={2 * HALF}
              height={2 * HALF}
              rx={seat.relation === 'companion' ? HALF : 4}
              fill={ground}
            />
            <text fill={textColorOn(ground)} dy="0.35em">
              {seatLetter(seat)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

const RELATIONS = ['companion', 'left', 'right', 'front', 'back'] as const;

function Neighbours({ seats, loading }: { seats: readonly MappedSeat[]; loading: boolean }) {
  const { t } = useTranslation('ticket');
  const neighbours = RELATIONS.flatMap((relation) => {
    const seat = seats.find((candidate) => candidate.relation === relation);
    return seat ? [{ relation, seat }] : [];
  });
  return (
    <dl className="facts seat-neighbours small">
      {neighbours.map(({ relation, seat }) => (
        <div key={relation} style={{ display: 'contents' }}>
          <dt>{t(`seatMap.relations.${relation}`)}</dt>
          <dd>
            <Link className="link" to={ticketPath(seat.ticketId)}>
              {t('seatMap.seat', { row: seat.row || '–', seat: seat.seat })}
            </Link>{' '}
            <StatusBadge status={seat.status} />
          </dd>
        </div>
      ))}
      {!loading && neighbours.length === 0 ? <span className="dim">{t('seatMap.noNeighbour')}</span> : null}
    </dl>
  );
}
