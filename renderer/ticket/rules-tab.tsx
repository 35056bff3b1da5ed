import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../shared/domain/ticket.ts';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';

/** The rules applied to the ticket. Their names are not published: each group is shown as the server wrote it. */
export function RulesTab({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation('ticket');
  const groups = Object.entries(ticket.rules ?? {}).filter(([, rules]) => rules !== null && rules !== undefined);
  if (groups.length === 0) return <p className="dim">{t('rules.none')}</p>;
  const nameOf = (group: string): string => {
    if (group === 'activation' || group === 'transfer') return t(`rules.${group}`);
    return t('rules.other', { group });
  };
  const factsOf = (rules: unknown): [string, string][] => {
    if (typeof rules !== 'object' || rules === null) return [[t('rules.value'), valueText(rules)]];
    return Object.entries(rules).map(([name, value]) => [name, valueText(value)]);
  };
  return (
    <div className="ticket-columns">
      {groups.map(([group, rules]) => (
        <Region key={group} name={nameOf(group)}>
          <Facts facts={factsOf(rules)} />
        </Region>
      ))}
    </div>
  );
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
