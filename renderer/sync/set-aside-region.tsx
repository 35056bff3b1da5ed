import type { SetAsideRecord } from '../../shared/sync-status.ts';
import { useInspector } from '../store/use-inspector.ts';
import { Problem } from '../ui/problem.tsx';
import { Region } from '../ui/region.tsx';
import { TimeText } from '../ui/time-text.tsx';

const SHOWN_RECORDS = 200;

const KIND_TEXTS: Readonly<Record<SetAsideRecord['kind'], string>> = {
  ticket: 'Ticket',
  statusLogEntry: 'Status log entry',
};

/** Records that could not be read. The others are not held up by them. */
export function SetAsideRegion() {
  const { output: records, error } = useInspector('sync.setAside', { limit: SHOWN_RECORDS });
  return (
    <Region name="Set aside">
      {error ? <Problem error={error} title="The records could not be read" /> : null}
      {records?.length === 0 ? <p className="dim">Everything that TIXNGO sent could be read.</p> : null}
      {records?.map((record) => (
        <details key={record.recordId} className="set-aside">
          <summary>
            <strong>{KIND_TEXTS[record.kind]}</strong> <span>{record.reason}</span>{' '}
            <span className="small dim">
              <TimeText utc={record.setAsideAt} />
            </span>
          </summary>
          <pre className="mono set-aside-raw">{record.raw}</pre>
        </details>
      ))}
    </Region>
  );
}
