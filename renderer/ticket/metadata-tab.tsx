import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ticket } from '../../shared/domain/ticket.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { CopyText } from '../ui/copy-text.tsx';
import { Facts } from '../ui/facts.tsx';
import { Region } from '../ui/region.tsx';
import { Barcode } from './barcode.tsx';
import { formatJson } from './raw-json.ts';

const PAIR_SETS = ['MAIN', 'EXTRA', 'HIDDEN'] as const;

/** Identifiers, the organizer's own keys and values, and the ticket as the server wrote it. */
export function MetadataTab({ detail: { ticket, raw } }: { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const { ticketId, barcode } = ticket;
  return (
    <div className="ticket-overview">
      <div className="ticket-columns">
        <Region name={t('metadata.identifiers')}>
          <Facts
            facts={[
              identifier(t('metadata.ticketId'), ticketId),
              identifier(t('metadata.ticketNumber'), ticket.ticketNumber),
              identifier(t('metadata.externalId'), ticket.ticketExternalId),
              identifier(t('metadata.eventId'), ticket.eventId),
              identifier(t('metadata.eventCode'), ticket.eventCode),
              identifier(t('metadata.organizerId'), ticket.organizerId),
              [t('barcode.name'), barcode ? <Barcode key="barcode" ticketId={ticketId} masked={barcode} /> : null],
            ]}
          />
        </Region>
        <div className="ticket-overview">
          {PAIR_SETS.map((name) => (
            <PairSet key={name} name={name} pairs={ticket[name]} />
          ))}
        </div>
      </div>
      <RawTicket raw={raw} />
    </div>
  );
}

function identifier(label: string, text: string | null | undefined) {
  return [label, text ? <CopyText key={label} label={label} text={text} /> : null] as const;
}

function PairSet({ name, pairs }: { name: (typeof PAIR_SETS)[number]; pairs: Ticket['MAIN'] }) {
  const { t } = useTranslation('ticket');
  return (
    <Region name={name} actions={<span className="small dim">{t(`metadata.use.${name}`)}</span>}>
      {pairs && pairs.length > 0 ? (
        <dl className="facts">
          {pairs.map(({ key, value }) => (
            <div key={`${key} ${value}`} style={{ display: 'contents' }}>
              <dt className="mono">{key}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <span className="dim">{t('metadata.empty')}</span>
      )}
    </Region>
  );
}

/** The whole ticket; the barcode and personal data are masked in it, so that a copy of it tells nothing of them. */
function RawTicket({ raw }: { raw: string }) {
  const { t } = useTranslation('ticket');
  const [shown, setShown] = useState(false);
  const text = formatJson(raw);
  return (
    <Region
      name={t('metadata.raw')}
      actions={
        <span>
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button
                variant="subtle"
                color="gray"
                leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
                onClick={copy}
              >
                {t(copied ? 'metadata.copied' : 'metadata.copyJson')}
              </Button>
            )}
          </CopyButton>
          <Button variant="subtle" color="gray" aria-expanded={shown} onClick={() => setShown(!shown)}>
            {t(shown ? 'metadata.hideJson' : 'metadata.showJson')}
          </Button>
        </span>
      }
    >
      <p className="small dim gap-note">{t('metadata.masked')}</p>
      {shown ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by keyboard
        <pre className="raw" tabIndex={0}>
          {text}
        </pre>
      ) : null}
    </Region>
  );
}
