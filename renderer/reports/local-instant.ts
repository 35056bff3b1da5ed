/** Instants as a field for date and time shows them: on the clock of this machine, without a zone. */

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** `2026-06-14T20:00:00` on this machine's clock; empty for what is no instant. */
export function localOfInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return '';
  const day = [`${date.getFullYear()}`.padStart(4, '0'), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())];
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(twoDigits);
  return `${day.join('-')}T${clock.join(':')}`;
}

/** RFC 3339 in UTC; empty while the field is not filled. */
export function instantOfLocal(local: string): string {
  const date = new Date(local);
  return local === '' || Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
