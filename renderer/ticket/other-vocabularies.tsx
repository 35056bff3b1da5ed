import './other-vocabularies.css';
import { Popover } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { type VocabularyWord, vocabularyWords } from './vocabulary-words.ts';

/** The status in the words of V4, lifecycle mode, legacy history and S-360, on demand. */
export function OtherVocabularies({ detail }: { detail: TicketDetail }) {
  const { t } = useTranslation('ticket');
  const [opened, setOpened] = useState(false);
  // The popover hears Escape only while the focus is inside, and there is nothing in it to focus.
  useWindowEvent('keydown', ({ key }) => {
    if (key === 'Escape') setOpened(false);
  });
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={420}
      position="bottom-end"
      withArrow
      shadow="md"
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <button type="button" className="header-button" onClick={() => setOpened(!opened)}>
          {t('vocabulary.name')}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('vocabulary.name')}>
        <dl className="vocabulary-words">
          {vocabularyWords(detail).map((word) => (
            <Word key={word.vocabulary} {...word} />
          ))}
        </dl>
        <p className="small dim vocabulary-note">{t('vocabulary.note')}</p>
      </Popover.Dropdown>
    </Popover>
  );
}

function Word({ vocabulary, said, word, remark }: VocabularyWord) {
  const { t } = useTranslation('ticket');
  return (
    <>
      <dt>{t(`vocabulary.names.${vocabulary}`)}</dt>
      <dd>
        {word === null ? <span className="dim">{t('vocabulary.none')}</span> : <strong>{word}</strong>}
        {said ? <span className="said">{t('vocabulary.said')}</span> : null}
        {remark ? <div className="small dim">{remark}</div> : null}
      </dd>
    </>
  );
}
