import './deletions.css';
import { EmptyState, Skeleton } from '@mantine/core';
import { IconTrashOff } from '@tabler/icons-react';
import { useInspector } from '../store/use-inspector.ts';
import { Problem } from '../ui/problem.tsx';
import { Screen } from '../ui/screen.tsx';
import { DeletionGrid } from './deletion-grid.tsx';

/** Every deletion that was decided here, and what became of it. */
export function DeletionsScreen() {
  const { output: deletions, error } = useInspector('deletions.list', undefined);
  return (
    <Screen title="Deletions">
      {error ? <Problem error={error} title="The deletions could not be read" /> : null}
      {deletions === null && !error ? <Skeleton height={240} radius={8} aria-busy /> : null}
      {deletions?.length === 0 ? (
        <EmptyState
          icon={<IconTrashOff />}
          title="No deletion was decided here yet"
          description="Open a ticket and choose “Delete ticket”. The decision is stored here first, and sent as soon as TIXNGO can be reached."
          py={64}
        />
      ) : null}
      {deletions && deletions.length > 0 ? <DeletionGrid deletions={deletions} /> : null}
    </Screen>
  );
}
