const COUNT = new Intl.NumberFormat('en-GB');
const SHARE = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });

/** A whole number with its thousands apart: `24,000`. */
export function formatCount(count: number): string {
  return COUNT.format(count);
}

/** A part of a whole in percent, never 0% for something; empty when there is no whole. */
export function formatShare(part: number, whole: number): string {
  if (whole <= 0) return '';
  const share = part / whole;
  return share > 0 && share < 0.0005 ? '< 0.1%' : SHARE.format(share);
}
