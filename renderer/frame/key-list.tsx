import { Kbd, Modal, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Keys that are pressed together, and what they do; where they work is said by the group. */
const GROUPS = [
  {
    group: 'everywhere',
    keys: [
      { keys: ['/'], does: 'search' },
      { keys: ['Ctrl', 'K'], does: 'search' },
      { keys: ['Ctrl', 'Shift', 'K'], does: 'commands' },
      { keys: ['?'], does: 'thisList' },
      { keys: ['Esc'], does: 'close' },
    ],
  },
  {
    group: 'list',
    keys: [
      { keys: ['↑', '↓'], does: 'move' },
      { keys: ['PageUp', 'PageDown'], does: 'page' },
      { keys: ['Home', 'End'], does: 'ends' },
      { keys: ['Enter'], does: 'open' },
      { keys: ['Space'], does: 'select' },
      { keys: ['Shift', '↑↓'], does: 'extend' },
      { keys: ['Ctrl', 'A'], does: 'selectAll' },
    ],
  },
  {
    group: 'ticket',
    keys: [
      { keys: ['['], does: 'previous' },
      { keys: [']'], does: 'next' },
    ],
  },
  { group: 'report', keys: [{ keys: ['←', '→'], does: 'definitions' }] },
] as const;

/** Every key that does something, for a person who works without a mouse. */
export function KeyList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('frame');
  return (
    <Modal opened={opened} onClose={onClose} title={t('keys.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {GROUPS.map(({ group, keys }) => (
        <Table key={group} aria-label={t(`keys.${group}`)} captionSide="top" className="key-list">
          <Table.Caption>{t(`keys.${group}`)}</Table.Caption>
          <Table.Tbody>
            {keys.map((entry) => (
              <Table.Tr key={entry.keys.join('+')}>
                <Table.Td>
                  {entry.keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </Table.Td>
                <Table.Td>{t(`keys.${entry.does}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ))}
    </Modal>
  );
}
