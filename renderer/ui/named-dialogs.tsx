/** Dialogs in which something gets a name, another name, or is deleted: saved views, saved reports. */
import { ActionIcon, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { CallError } from '../../shared/answer.ts';
import { asCallError } from '../inspector.ts';
import { withNamed, withoutNamed, withRenamed } from './named-list.ts';
import { Problem } from './problem.tsx';

/** Letters of the longest name. */
const LONGEST_NAME = 60;

interface DialogProps<Entry, Words> {
  words: Words & { close: string; notStored: string };
  named: readonly Entry[];
  /** Rejects with what stands in the way. */
  store: (named: Entry[]) => Promise<void>;
  onClose: () => void;
}

/** Stores entries, and keeps what stood in the way. */
function useStoring<Entry>(store: DialogProps<Entry, object>['store']) {
  const [error, setError] = useState<CallError | null>(null);
  const attempt = async (named: Entry[]) => {
    try {
      await store(named);
      setError(null);
      return true;
    } catch (problem) {
      setError(asCallError(problem));
      return false;
    }
  };
  return { error, attempt };
}

interface SaveWords {
  saveTitle: string;
  label: string;
  /** What is kept under the name. */
  what: string;
  replaces: string;
  /** There is no room for another one. */
  full: string;
  store: string;
}

interface SaveProps<Entry> extends DialogProps<Entry, SaveWords> {
  firstName: string;
  /** There are at most so many. */
  most: number;
  entryOf: (name: string) => Entry;
}

/** Gives what is there now a name. */
export function SaveNamedDialog<Entry extends { name: string }>(props: SaveProps<Entry>) {
  const { words, named, firstName, most, entryOf, store, onClose } = props;
  const [name, setName] = useState(firstName);
  const { error, attempt } = useStoring(store);
  const replaces = named.some((one) => one.name === name.trim());
  const next = withNamed(named, entryOf(name), most);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() && next && (await attempt(next))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={words.saveTitle} closeButtonProps={{ 'aria-label': words.close }}>
      <form onSubmit={save}>
        <Stack gap="sm">
          {error ? <Problem error={error} title={words.notStored} /> : null}
          <TextInput
            data-autofocus
            label={words.label}
            description={replaces ? words.replaces : words.what}
            maxLength={LONGEST_NAME}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
            error={next ? null : words.full}
          />
          <Group justify="flex-end">
            <Button type="submit" disabled={!name.trim() || !next}>
              {words.store}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

interface ManageWords {
  manageTitle: string;
  none: string;
  rename: (name: string) => string;
  delete: (name: string) => string;
}

/** Renames and deletes. */
export function ManageNamedDialog<Entry extends { name: string }>(props: DialogProps<Entry, ManageWords>) {
  const { words, named, store, onClose } = props;
  const { error, attempt } = useStoring(store);
  return (
    <Modal opened onClose={onClose} title={words.manageTitle} closeButtonProps={{ 'aria-label': words.close }}>
      <Stack gap="xs">
        {error ? <Problem error={error} title={words.notStored} /> : null}
        {named.length === 0 ? <p className="dim">{words.none}</p> : null}
        {named.map(({ name }) => (
          <Group key={name} gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={words.rename(name)}
              maxLength={LONGEST_NAME}
              defaultValue={name}
              onBlur={({ currentTarget }) => {
                if (currentTarget.value !== name) void attempt(withRenamed(named, name, currentTarget.value));
              }}
              onKeyDown={({ key, currentTarget }) => {
                if (key === 'Enter') currentTarget.blur();
              }}
            />
            <ActionIcon
              variant="subtle"
              color="red"
              aria-label={words.delete(name)}
              onClick={() => void attempt(withoutNamed(named, name))}
            >
              <IconTrash size={16} />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
