import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../ui/copy-text.tsx';
import { useReveal } from './use-reveal.ts';

interface BarcodeProps {
  ticketId: string;
  /** As `ticket.get` gives it: its last characters at most. */
  masked: string;
}

/** The entry code is sensitive: the page gets it only when it is asked for, and the asking is recorded (domain.md 6). */
export function Barcode({ ticketId, masked }: BarcodeProps) {
  const { t } = useTranslation('ticket');
  const { values, asking, toggle } = useReveal(ticketId, 'barcode');
  const barcode = values?.[0]?.value;
  return (
    <span className="copy-text">
      {barcode === undefined ? (
        <span className="mono">{masked}</span>
      ) : (
        <CopyText label={t('barcode.name')} text={barcode} />
      )}
      <Button variant="subtle" size="compact-xs" loading={asking} title={t('reveal.recorded')} onClick={toggle}>
        {t(values ? 'barcode.hide' : 'barcode.show')}
      </Button>
    </span>
  );
}
