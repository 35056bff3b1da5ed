import { ActionIcon, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Hint } from './hint.tsx';

/** An identifier with a button that copies it. */
export function CopyText({ label, text }: { label: string; text: string }) {
  return (
    <span className="copy-text">
      <span className="mono">{text}</span>
      <CopyIcon label={label} text={text} />
    </span>
  );
}

/** A button that copies a text; `label` says which. */
export function CopyIcon({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('ticket');
  const name = t('header.copy', { what: label });
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Hint label={copied ? t('metadata.copied') : name}>
          <ActionIcon variant="subtle" color="gray" size="xs" aria-label={name} onClick={copy}>
            {copied ? <IconCheck size={13} /> : <IconCopy size={13} />}
          </ActionIcon>
        </Hint>
      )}
    </CopyButton>
  );
}
