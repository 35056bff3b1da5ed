import './deletions.css';
import { Button, EmptyState, Skeleton } from '@mantine/core';
import { IconFilterOff, IconLock, IconTrashOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { Deletion } from '../../shared/deletion.ts';
import { useInspector } from '../store/use-inspector.ts';
import { useNow } from '../store/use-now.ts';
import { useMayDelete, useRole } from '../store/use-role.ts';
import { Problem } from '../ui/problem.tsx';
import { Screen } from '../ui/screen.tsx';
import { CarryActions, CarryOutcome } from './carry.tsx';
import { type DeletionFilter, deletionFilterOf, inAnyState, paramsOfDeletions } from './deletion-filter.ts';
import { DeletionFilters } from './deletion-filters.tsx';
import { DeletionGrid } from './deletion-grid.tsx';
import { inOrderOfUrgency } from './deletion-order.ts';
import { useCarry } from './use-carry.ts';

/** Every deletion that was decided here, and what became of it. */
export function DeletionsScreen() {
  const { t } = useTranslation(['deletions', 'frame']);
  const { output: deletions, error } = useInspector('deletions.list', undefined);
  const carry = useCarry();
  const mayDelete = useMayDelete();
  return (
    <Screen
      title={t('frame:deletions')}
      fill
      actions={mayDelete ? <CarryActions carry={carry} deletions={deletions ?? []} /> : null}
    >
      {mayDelete ? null : <ReadOnly />}
      <CarryOutcome news={carry.news} dismiss={carry.dismiss} />
      {error ? <Problem error={error} title={t('screen.unreadable')} /> : null}
      {deletions === null && !error ? <Loading /> : null}
      {deletions?.length === 0 ? (
        <EmptyState
          icon={<IconTrashOff />}
          title={t('screen.none')}
          description={mayDelete ? t('screen.noneHint') : null}
          py={64}
        />
      ) : null}
      {deletions && deletions.length > 0 ? <Filtered deletions={deletions} /> : null}
    </Screen>
  );
}

function Filtered({ deletions }: { deletions: readonly Deletion[] }) {
  const { t } = useTranslation('deletions');
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => deletionFilterOf(params), [params]);
  const now = useNow();
  // A span that ends now moves on once a minute, not with every second.
  const minute = now - (now % 60_000);
  const found = useMemo(() => inAnyState(deletions, filter, minute), [deletions, filter, minute]);
  const shown = useMemo(
    () => inOrderOfUrgency(filter.state === null ? found : found.filter(({ state }) => state === filter.state)),
    [found, filter.state],
  );
  const change = (changed: Partial<DeletionFilter>) =>
    setParams((before) => paramsOfDeletions({ ...deletionFilterOf(before), ...changed }), { replace: true });
  return (
    <>
      <DeletionFilters deletions={deletions} found={found} shown={shown.length} filter={filter} onChange={change} />
      {shown.length > 0 ? (
        <DeletionGrid deletions={shown} />
      ) : (
        <EmptyState icon={<IconFilterOff />} title={t('filters.noMatch')} py={48}>
          <EmptyState.Actions>
            <Button onClick={() => setParams({}, { replace: true })}>{t('filters.clear')}</Button>
          </EmptyState.Actions>
        </EmptyState>
      )}
    </>
  );
}

function ReadOnly() {
  const { t } = useTranslation('deletions');
  const role = useRole();
  return (
    <p className="read-only small dim">
      <IconLock size={14} aria-hidden /> {t('screen.readOnly', { role })}
    </p>
  );
}

function Loading() {
  return (
    <div className="deletions-loading" aria-busy>
      <Skeleton height={28} />
      <Skeleton height={30} />
      <Skeleton className="deletions-loading-rows" />
    </div>
  );
}
