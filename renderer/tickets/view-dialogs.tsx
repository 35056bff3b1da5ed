import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../../shared/answer.ts';
import type { SavedView } from '../../shared/settings.ts';
import { asCallError } from '../inspector.ts';
import { changeSettings } from '../store/usher-store.ts';
import { Problem } from '../ui/problem.tsx';
import { withoutView, withView, withViewRenamed } from './saved-views.ts';

/** Letters of the longest name of a view. */
const LONGEST_NAME = 60;

interface DialogProps {
  views: readonly SavedView[];
  onClose: () => void;
}

/** Stores views, and keeps what stood in the way. */
function useStoring(): { error: CallError | null; store: (views: SavedView[]) => Promise<boolean> } {
  const [error, setError] = useState<CallError | null>(null);
  const store = async (views: SavedView[]) => {
    try {
      await changeSettings({ savedViews: views });
      setError(null);
      return true;
    } catch (problem) {
      setError(asCallError(problem));
      return false;
    }
  };
  return { error, store };
}

/** Gives the list as it is now a name. */
export function SaveViewDialog({ views, search, onClose }: DialogProps & { search: string }) {
  const { t } = useTranslation('tickets');
  const [name, setName] = useState(views.find((view) => view.search === search)?.name ?? '');
  const { error, store } = useStoring();
  const replaces = views.some((view) => view.name === name.trim());
  const next = withView(views, { name, search });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && next && (await store(next))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('views.saveTitle')} closeButtonProps={{ 'aria-label': t('views.close') }}>
      <form onSubmit={save}>
        <Stack gap="sm">
          {error ? <Problem error={error} title={t('views.notStored')} /> : null}
          <TextInput
            data-autofocus
            label={t('views.viewName')}
            description={replaces ? t('views.replaces') : t('views.what')}
            maxLength={LONGEST_NAME}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={next ? null : t('views.full', { count: views.length })}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={!name.trim() || !next}>
              {t('views.store')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** Renames and deletes views. */
export function ManageViewsDialog({ views, onClose }: DialogProps) {
  const { t } = useTranslation('tickets');
  const { error, store } = useStoring();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('views.manageTitle')}
      closeButtonProps={{ 'aria-label': t('views.close') }}
    >
      <Stack gap="xs">
        {error ? <Problem error={error} title={t('views.notStored')} /> : null}
        {views.length === 0 ? <p className="dim">{t('views.none')}</p> : null}
        {views.map(({ name }) => (
          <Group key={name} gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={t('views.rename', { name })}
              maxLength={LONGEST_NAME}
              defaultValue={name}
              onBlur={({ currentTarget }) => {
                if (currentTarget.value !== name) void store(withViewRenamed(views, name, currentTarget.value));
              }}
              onKeyDown={({ key, currentTarget }) => {
                if (key === 'Enter') currentTarget.blur();
              }}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={t('views.delete', { name })}
              onClick={() => void store(withoutView(views, name))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
