import { IconAlertOctagonFilled, IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react';

const MARKS = {
  problem: { word: 'Problem', Icon: IconAlertOctagonFilled },
  danger: { word: 'Danger', Icon: IconAlertOctagonFilled },
  warning: { word: 'Warning', Icon: IconAlertTriangleFilled },
  info: { word: 'Info', Icon: IconInfoCircle },
} as const;

/** How grave a sentence is: an icon and a word, so that it does not hang on the colour. */
export function SeverityMark({ severity }: { severity: keyof typeof MARKS }) {
  const { word, Icon } = MARKS[severity];
  return (
    <span className="severity" data-severity={severity}>
      <Icon size={16} aria-hidden />
      {word}
    </span>
  );
}
