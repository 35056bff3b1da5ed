import { formatClock, formatDateTime, formatMinute, LOCAL_ZONE, zoneNameAt } from './time-format.ts';

interface TimeTextProps {
  /** UTC milliseconds. */
  utc: number;
  /** In a table or list whose heading names the zone, it is not repeated. */
  zoneInHeading?: boolean;
  /** To the second, or shorter: to the minute, or without the date on the day of another time beside it. */
  as?: 'full' | 'minute' | { besides: number };
}

/** A time on this machine's clock that names its zone; the tooltip has it in full and in UTC. */
export function TimeText({ utc, zoneInHeading = false, as = 'full' }: TimeTextProps) {
  return (
    <time
      dateTime={new Date(utc).toISOString()}
      title={`${formatDateTime(utc)} ${LOCAL_ZONE}; ${formatDateTime(utc, 'UTC')} UTC`}
    >
      {timeText(utc, as)}
      {zoneInHeading ? null : <span className="zone"> {zoneNameAt(utc)}</span>}
    </time>
  );
}

function timeText(utc: number, as: TimeTextProps['as']): string {
  if (as === 'minute') return formatMinute(utc);
  return typeof as === 'object' ? formatClock(utc, as.besides) : formatDateTime(utc);
}
