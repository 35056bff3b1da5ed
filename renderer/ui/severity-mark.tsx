import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

const ICONS = {
  problem: IconAlertOctagonFilled,
  danger: IconAlertOctagonFilled,
  warning: IconAlertTriangleFilled,
  info: IconInfoCircle,
} as const;

/** How grave a sentence is: an icon and a word, so that it does not hang on the colour. */
export function SeverityMark({ severity }: { severity: keyof typeof ICONS }) {
  const { t } = useTranslation('problems');
  const Icon = ICONS[severity];
  return (
    <span className="severity" data-severity={severity}>
      <Icon size={16} aria-hidden />
      {t(`severity.${severity}`)}
    </span>
  );
}
