import { Button } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { HiddenValue } from '../../shared/domain/personal-data.ts';
import type { Ticket } from '../../shared/domain/ticket.ts';
import { currentOwnerOf, fullName } from '../../shared/domain/ticket.ts';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';
import { useReveal } from './use-reveal.ts';

/** Names at once; everything else that was collected of a person only after a gesture that is recorded (domain.md 12). */
export function HolderTab({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const { values, asking, toggle } = useReveal(ticket.ticketId, 'personalData');
  const { holder } = ticket;
  const owner = currentOwnerOf(ticket);
  return (
    <div className="ticket-overview">
      <div className="reveal">
        <Button
          variant="default"
          leftSection={values ? <IconEyeOff size={14} /> : <IconEye size={14} />}
          loading={asking}
          onClick={toggle}
        >
          {t(values ? 'reveal.hide' : 'reveal.show')}
        </Button>
        <span className="small dim">{t('reveal.recorded')}</span>
      </div>
      <div className="ticket-columns">
        <Region name={t('holder.name')}>
          {holder ? (
            <Facts
              facts={[
                [t('holder.fullName'), fullName(holder)],
                ...(values ? factsOf(values, ({ path }) => path[0] === 'holder') : []),
              ]}
            />
          ) : (
            <span className="dim">{t('holder.nobody')}</span>
          )}
        </Region>
        <Region name={t('holder.owner')}>
          <Facts
            facts={[
              [t('holder.fullName'), owner ? fullName(owner) : ''],
              [t('holder.email'), owner?.email],
              ...(values ? factsOf(values, ({ path }) => path.length === 1) : []),
            ]}
          />
        </Region>
        {values ? <OtherPeople values={values} /> : null}
      </div>
    </div>
  );
}

/** What was collected elsewhere: of earlier owners, and in the organizer's own fields. */
function OtherPeople({ values }: { values: readonly HiddenValue[] }) {
  const { t } = useTranslation('ticket');
  const others = factsOf(values, ({ path }) => path.length > 1 && path[0] !== 'holder');
  return others.length > 0 ? (
    <Region name={t('holder.others')}>
      <Facts facts={others} />
    </Region>
  ) : null;
}

const NAMED = ['ownerPhone', 'ownerBirthDate', 'ownerIdNumber', 'ownerResidenceCountry'] as const;

/** Documented fields by their names in the language of the screens, others as the server spells them. */
function factsOf(values: readonly HiddenValue[], belongs: (value: HiddenValue) => boolean): [string, string][] {
  return values.filter(belongs).map(({ path, value }) => [nameOf(path), value]);
}

function nameOf(path: readonly string[]): string {
  const [first = '', ...rest] = path;
  const named = path.length === 1 ? NAMED.find((name) => name === first) : undefined;
  if (named) return i18next.t(`ticket:holder.${named}`);
  return first === 'holder' ? rest.join(' · ') : path.join(' · ');
}
