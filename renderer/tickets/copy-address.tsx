import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Copies the address of the list with its columns; pasted into the search it opens the same list again. */
export function CopyAddress({ path }: { path: string }) {
  const { t } = useTranslation('tickets');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(`#${path}`);
      notifications.show({ color: 'green', title: t('views.addressCopied'), message: t('views.addressHint') });
    } catch {
      notifications.show({ color: 'red', title: t('views.notCopied'), message: `#${path}` });
    }
  };
  return (
    <Button
      variant="default"
      fw={500}
      px={8}
      leftSection={<IconLink size={15} aria-hidden />}
      onClick={() => void copy()}
    >
      {t('views.copyAddress')}
    </Button>
  );
}
