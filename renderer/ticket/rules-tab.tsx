import type { Ticket } from '../../shared/domain/ticket.ts';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';

/** The rules applied to the ticket. Their names are not published: each group is shown as the server wrote it. */
export function RulesTab({ ticket }: { ticket: Ticket }) {
  const groups = Object.entries(ticket.rules ?? {}).filter(([, rules]) => rules !== null && rules !== undefined);
  if (groups.length === 0) return <p className="dim">The server says nothing about the rules of this ticket.</p>;
  return (
    <div className="ticket-columns">
      {groups.map(([name, rules]) => (
        <Region key={name} name={`${capitalised(name)} rules`}>
          <Facts facts={factsOf(rules)} />
        </Region>
      ))}
    </div>
  );
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function factsOf(rules: unknown): [string, string][] {
  if (typeof rules !== 'object' || rules === null) return [['Value', valueText(rules)]];
  return Object.entries(rules).map(([name, value]) => [name, valueText(value)]);
}

function valueText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
