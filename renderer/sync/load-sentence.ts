import i18next from 'i18next';
import type { LoadOutcome } from '../../shared/files.ts';

/** What loading a file of saved answers did, in a sentence for a person. */
export function loadSentence({ name, kind, records, stored, setAside, notListed, again }: LoadOutcome[number]): string {
  const t = i18next.getFixedT(null, 'sync', 'saved');
  if (again) return t('again', { file: name });
  const parts = [
    t(kind === 'tickets' ? 'ticketRecords' : 'logRecords', { count: records, stored }),
    ...(setAside > 0 ? [t('someSetAside', { count: setAside })] : []),
    ...(notListed > 0 ? [t('leftOut', { count: notListed })] : []),
  ];
  return t('sentence', { file: name, parts: parts.join('; ') });
}
