import { VisuallyHidden } from '@mantine/core';
import { IconChartBar, IconRefresh, IconSettings, IconTicket, IconTrash } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useInspector } from '../store/use-inspector.ts';

const LINKS = [
  { to: '/', name: 'Overview', Icon: IconChartBar },
  { to: '/tickets', name: 'Tickets', Icon: IconTicket },
  { to: '/deletions', name: 'Deletions', Icon: IconTrash },
  { to: '/sync', name: 'Sync', Icon: IconRefresh },
  { to: '/settings', name: 'Settings', Icon: IconSettings },
] as const;

/** The links to the screens; `Deletions` counts what waits for the server or for a person. */
export function Navigation() {
  const deletions = useInspector('deletions.list', undefined).output ?? [];
  const waiting = deletions.filter(({ state }) => state === 'QUEUED' || state === 'SENDING').length;
  const undecided = deletions.filter(({ state }) => state === 'NEEDS_DECISION').length;
  return (
    <nav className="navigation" aria-label="Screens">
      <div className="brand">Usher</div>
      {LINKS.map(({ to, name, Icon }) => (
        <NavLink
          key={to}
          to={to}
          end={to === '/'}
          className="navigation-link"
          aria-label={name}
          aria-describedby={name === 'Deletions' ? 'deletions-open' : undefined}
        >
          <Icon size={17} stroke={1.7} aria-hidden />
          <span>{name}</span>
          {name === 'Deletions' && waiting + undecided > 0 ? (
            <span className="navigation-count" data-urgent={undecided > 0 || undefined} aria-hidden>
              {waiting + undecided}
            </span>
          ) : null}
        </NavLink>
      ))}
      <VisuallyHidden id="deletions-open">{openText(waiting, undecided)}</VisuallyHidden>
    </nav>
  );
}

function openText(waiting: number, undecided: number): string {
  const parts = [];
  if (waiting > 0) parts.push(`${waiting} waiting to be sent`);
  if (undecided > 0) parts.push(`${undecided} need a decision`);
  return parts.join(', ');
}
