import { IconAlertTriangleFilled, IconCircleCheckFilled, IconCircleMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Verdict } from '../../shared/reports.ts';
import { sentenceText } from '../languages/sentence-text.ts';

const ICONS = {
  holds: IconCircleCheckFilled,
  fails: IconAlertTriangleFilled,
  notChecked: IconCircleMinus,
} as const;

/** Whether a report holds, and what of it, point by point. */
export function Verdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  const { t } = useTranslation('reports');
  const failing = verdicts.filter(({ verdict }) => verdict === 'fails').length;
  const outcome = failing > 0 ? 'fails' : 'holds';
  const Outcome = ICONS[outcome];
  return (
    <div role="status">
      <p className="verdict-line made-title" data-verdict={outcome}>
        <Outcome size={16} aria-hidden />
        {failing > 0 ? t('verdicts.fails', { count: failing }) : t('verdicts.holds')}
      </p>
      <ul className="verdicts small">
        {verdicts.map((verdict) => {
          const Icon = ICONS[verdict.verdict];
          return (
            <li key={`${verdict.point} ${verdict.file}`} className="verdict-line" data-verdict={verdict.verdict}>
              <Icon size={14} aria-hidden />
              <span>{sentenceText(verdict.sentence)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
