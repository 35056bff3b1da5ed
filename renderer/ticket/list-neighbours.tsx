import { ActionIcon } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isDialogOpen, isTyping } from '../frame/keys.ts';
import { Hint } from '../ui/hint.tsx';
import type { ListNeighbours } from './use-list-neighbours.ts';

/** To the previous and the next ticket of the list, by button or by key. */
export function ListNeighbourButtons({ neighbours }: { neighbours: ListNeighbours }) {
  const { t } = useTranslation('ticket');
  const { previous, next, openPrevious, openNext } = neighbours;
  // On many keyboards a bracket is typed with AltGr, which browsers report as Ctrl with Alt.
  useWindowEvent('keydown', (event) => {
    if (event.metaKey || isDialogOpen() || isTyping(event.target)) return;
    if (event.key === '[') openPrevious();
    else if (event.key === ']') openNext();
  });
  const buttons = [
    { name: t('list.previous'), key: '[', ticketId: previous, open: openPrevious, Icon: IconChevronUp },
    { name: t('list.next'), key: ']', ticketId: next, open: openNext, Icon: IconChevronDown },
  ];
  return (
    <ActionIcon.Group>
      {buttons.map(({ name, key, ticketId, open, Icon }) => (
        <Hint key={key} label={`${name} (${key})`}>
          <ActionIcon
            variant="transparent"
            c="inherit"
            aria-label={name}
            aria-keyshortcuts={key}
            aria-disabled={ticketId === null}
            className="header-icon"
            onClick={open}
          >
            <Icon size={18} />
          </ActionIcon>
        </Hint>
      ))}
    </ActionIcon.Group>
  );
}
