import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { CallError } from '../../shared/answer.ts';

/** A refused call, in its own words. */
export function Problem({ error, title }: { error: CallError; title: string }) {
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} />} title={title}>
      {error.message}
    </Alert>
  );
}
