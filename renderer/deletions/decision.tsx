import { Button, Table, VisuallyHidden } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Deletion, DeletionBasis } from '../../shared/deletion.ts';
import { sentenceText } from '../languages/sentence-text.ts';
import { useMayDelete } from '../store/use-role.ts';
import { StatusBadge } from '../ui/status-badge.tsx';
import { TimeText } from '../ui/time-text.tsx';
import { useDeletionAction } from '../ui/use-deletion-action.ts';
import { changedFacts } from './then-and-now.ts';

/** What the decision rested on beside what the ticket looks like now, so that a person can decide again. */
export function Decision({ deletion }: { deletion: Deletion }) {
  const { t } = useTranslation('deletions');
  const { ticketNumber, ticketId, basis, found } = deletion;
  const permitted = useMayDelete();
  return (
    <section className="decision" aria-label={t('decision.name', { ticket: ticketNumber || ticketId })}>
      <p className="decision-question">{deletion.message ? sentenceText(deletion.message) : null}</p>
      {found ? <ThenAndNow basis={basis} found={found} /> : null}
      {permitted ? <Choices deletionId={deletion.deletionId} /> : null}
    </section>
  );
}

function Choices({ deletionId }: { deletionId: string }) {
  const { t } = useTranslation('deletions');
  const { acting, act } = useDeletionAction(deletionId);
  const [sends, cancels] = [useId(), useId()];
  return (
    <dl className="decision-choices">
      <dt>
        <Button
          color="red"
          variant="light"
          loading={acting}
          aria-describedby={sends}
          onClick={() => act('deletions.sendAgain')}
        >
          {t('screen.sendAgain')}
        </Button>
      </dt>
      <dd id={sends}>{t('decision.sends')}</dd>
      <dt>
        <Button variant="default" loading={acting} aria-describedby={cancels} onClick={() => act('deletions.withdraw')}>
          {t('screen.cancel')}
        </Button>
      </dt>
      <dd id={cancels}>{t('decision.cancels')}</dd>
    </dl>
  );
}

type Shown = readonly [name: string, show: (basis: DeletionBasis) => ReactNode, fact: keyof DeletionBasis];

function shownFacts(t: TFunction<'deletions'>): Shown[] {
  return [
    [t('decision.status'), ({ status }) => <StatusBadge status={status} />, 'status'],
    [t('decision.owner'), ({ ownerName, ownerId }) => ownerName || ownerId || t('decision.none'), 'ownerId'],
    [t('decision.control'), ({ controlled }) => t(`decision.controlled.${controlled}`), 'controlled'],
    [t('decision.activation'), ({ activated }) => t(`decision.activated.${activated}`), 'activated'],
    [
      t('decision.transfer'),
      ({ pendingRecipientId }) =>
        pendingRecipientId ? t('decision.pendingTo', { recipient: pendingRecipientId }) : t('decision.nonePending'),
      'pendingRecipientId',
    ],
    [t('decision.updated'), ({ lastUpdated }) => <TimeText utc={lastUpdated} />, 'lastUpdated'],
    [t('decision.asOf'), ({ asOf }) => <TimeText utc={asOf} />, 'asOf'],
  ];
}

function ThenAndNow({ basis, found }: { basis: DeletionBasis; found: DeletionBasis }) {
  const { t } = useTranslation('deletions');
  const changed = changedFacts(basis, found);
  return (
    <div className="scroll-x">
      <Table className="then-and-now" aria-label={t('decision.table')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>
              <VisuallyHidden>{t('decision.fact')}</VisuallyHidden>
            </Table.Th>
            <Table.Th>{t('decision.before')}</Table.Th>
            <Table.Th>{t('decision.now')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('decision.compared')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shownFacts(t).map(([name, show, fact]) => (
            <Table.Tr key={fact} data-differs={changed.has(fact) || undefined}>
              <Table.Th scope="row">{name}</Table.Th>
              <Table.Td>{show(basis)}</Table.Td>
              <Table.Td>{show(found)}</Table.Td>
              <Table.Td>
                {changed.has(fact) ? (
                  <span className="differs">
                    <IconArrowsDiff size={14} aria-hidden /> {t('decision.differs')}
                  </span>
                ) : null}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
