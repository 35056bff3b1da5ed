import type { DeletionOrigin, DeletionProgress } from '../../shared/domain/deletion-progress.ts';

/** How many phones an accepted deletion waits for, in words: `waiting for 2 of 3 phones`. */
export function awaitedPhonesText({ phones, loggedAt, complete }: DeletionProgress): string {
  const waiting = phones.filter(({ confirmedAt }) => confirmedAt === null).length;
  if (loggedAt === null) return `${holding(waiting, complete)}; the status log does not have the deletion yet`;
  if (!complete) return `waiting for ${atLeast(waiting)}; the status log does not name them all`;
  if (phones.length === 0) return 'no phone held the ticket';
  if (waiting === 0)
    return phones.length === 1 ? 'its phone has confirmed' : `all ${phones.length} phones have confirmed`;
  return phones.length === 1 ? 'waiting for its only phone' : `waiting for ${waiting} of ${phones.length} phones`;
}

/** Who had deleted the ticket, as its log tells, or that nobody knows yet; the time stands beside it. */
export function deletedByText(deletedBy: DeletionOrigin | null): string {
  if (!deletedBy) return 'By whom is not known yet: the status log does not have that deletion.';
  const reason = deletedBy.reason ? `, reason ${deletedBy.reason}` : '';
  return `Deleted by ${deletedBy.actor ?? 'somebody whom the log does not name'}${reason}`;
}

function holding(waiting: number, complete: boolean): string {
  if (!complete) return 'which phones hold the ticket is not known';
  return waiting === 0 ? 'on no phone' : `on ${counted(waiting)}`;
}

function atLeast(waiting: number): string {
  return waiting === 0 ? 'phones' : `${counted(waiting)} or more`;
}

function counted(phones: number): string {
  return phones === 1 ? '1 phone' : `${phones} phones`;
}
