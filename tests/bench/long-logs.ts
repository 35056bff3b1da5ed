/** Logs of 30 entries, all different, as a ticket has them that changes hands and phones and gets to the gate. */
import type { Move } from '../../shared/domain/lifecycle-moves.ts';
import {
  activate,
  check,
  control,
  deactivate,
  download,
  endTransfer,
  inject,
  keep,
  logOf,
  logOff,
  play,
  startTransfer,
  unassign,
} from '../../shared/domain/lifecycle-moves.ts';
import type { StatusLogEntry } from '../../shared/domain/status-log.ts';

const ENTRIES = 30;

/** `count` decoded logs, the same ones every time. */
export function longLogs(count: number): StatusLogEntry[][] {
  return Array.from({ length: count }, (_, number) => {
    const log = logOf(play(life(number)));
    if (log.length !== ENTRIES) throw new Error(`A log has ${log.length} entries instead of ${ENTRIES}`);
    return log;
  });
}

function life(number: number): Move[] {
  const [phone, tablet, other] = [`D-${number}-1`, `D-${number}-2`, `D-${number}-3`];
  const handOn = (recipient: string, device: string): Move[] => [
    startTransfer(recipient),
    endTransfer('ACCEPTED'),
    download(device),
  ];
  return [
    inject,
    ...[download(phone), download(tablet), keep, unassign, keep, logOff(tablet), download(tablet)],
    ...[startTransfer(`P-${number}`), endTransfer('REJECTED'), download(phone)],
    ...handOn(`P-${number}`, other),
    ...handOn('anna', phone),
    ...[activate, deactivate, activate, deactivate],
    ...handOn(`P-${number + 1}`, other),
    ...[logOff(other), download(other), activate, deactivate, activate, check, control],
  ].slice(0, ENTRIES);
}
