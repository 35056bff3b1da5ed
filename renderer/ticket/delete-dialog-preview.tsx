import { useTranslation } from 'react-i18next';
import type { DeletionPreview } from '../../shared/domain/deletion-preview.ts';
import { previewSentence } from '../../shared/domain/deletion-sentences/preview-sentence.ts';
import type { TicketDetail } from '../../shared/ticket-views.ts';
import { currentLanguage } from '../languages/i18n.ts';
import { SeverityMark } from '../ui/severity-mark.tsx';
import { PREVIEW_PARTS, partsOf } from './deletion-effect.ts';
import { sentenceFormat } from './sentence-format.ts';

/** What a deletion does, part by part: what happens, which phones it takes, what the spectator is told. */
export function DeleteDialogPreview({ seen, preview }: { seen: TicketDetail; preview: DeletionPreview }) {
  const { t } = useTranslation('deletions');
  const format = sentenceFormat(seen);
  const parts = partsOf(preview);
  return (
    <dl className="dialog-preview">
      {PREVIEW_PARTS.filter((part) => parts[part].length > 0).map((part) => (
        <div key={part}>
          <dt>{t(`dialog.${part}`)}</dt>
          <dd>
            <ul>
              {parts[part].map((item) => (
                <li key={item.kind}>
                  {item.severity === 'info' ? null : <SeverityMark severity={item.severity} />}
                  {previewSentence(item, format, currentLanguage())}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
