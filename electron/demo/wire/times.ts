/** Times on the wire: RFC 3339 in UTC with milliseconds. */

export function timeText(utc: number): string {
  return new Date(utc).toISOString();
}

export function timeTextOrNull(utc: number | null): string | null {
  return utc === null ? null : timeText(utc);
}
