/** The lines that `npm run bench` prints. */
import type { Measurement } from './measure.ts';

const NAME = 44;

/** Name, value, unit; then, where there are such, the ratio to its reference, the aim with its verdict, and a note. */
export function reportLine({ name, value, unit, ratio, aim, note }: Measurement): string {
  const figures = `${name.padEnd(NAME)} ${inThreeDigits(value).padStart(8)} ${unit}`;
  return [
    figures,
    ratio && `${ratio.times.toFixed(2)} × ${ratio.reference}`,
    aim && `aim: ${aim.text}, ${VERDICTS[String(aim.met)]}`,
    note,
  ]
    .filter(Boolean)
    .join(' | ');
}

const VERDICTS: Readonly<Record<string, string>> = {
  true: 'met',
  false: 'NOT met',
  null: 'not judged at this size',
};

/** Three significant digits at least, but no powers of ten. */
function inThreeDigits(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
