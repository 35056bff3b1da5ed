import { TimeText } from './time-text.tsx';

interface TimeInTextProps {
  /** A translated text with `<time/>` where the time belongs. */
  text: string;
  /** UTC milliseconds. */
  utc: number;
  as?: 'full' | 'minute';
}

/** A time within a sentence, where the language wants it. */
export function TimeInText({ text, utc, as = 'minute' }: TimeInTextProps) {
  const [before, after] = text.split('<time/>');
  return (
    <>
      {before}
      <TimeText utc={utc} as={as} />
      {after}
    </>
  );
}
