/** Lives that every venue must contain, however few tickets it has: one ticket each, at the head of its event. */
import type { ActivationMethod } from '../account.ts';
import type { Scene } from './chapters.ts';
import {
  activate,
  check,
  control,
  DAY,
  deactivate,
  deletion,
  download,
  HOUR,
  inject,
  keepOrAssign,
  logOff,
  MINUTE,
  transfer,
  unassign,
} from './chapters.ts';
import { DIAGNOSIS_EVENT, DIAGNOSIS_SHOWCASES } from './diagnosis-showcases.ts';
import type { VenueEvent } from './events.ts';
import type { Journey } from './journeys.ts';
import type { Past } from './past.ts';
import type { Spectator } from './people.ts';
import type { Showcase } from './showcase.ts';

/** The showcases of an event, the first ticket first. */
export function showcasesOf(event: VenueEvent): readonly Showcase[] {
  if (event.lifecycleMode) return [...LIFECYCLE_SHOWCASES, ...SHOWCASES];
  return event.eventId === DIAGNOSIS_EVENT ? [...DIAGNOSIS_SHOWCASES, ...SHOWCASES, ...V4_MISSPELLINGS] : SHOWCASES;
}

function begin(past: Past, scene: Scene): void {
  inject(past, scene);
  download(past, scene, 6 * HOUR, Number.POSITIVE_INFINITY);
}

function other(past: Past, { spectators, random }: Scene): Spectator {
  for (;;) {
    const spectator = random.pick(spectators);
    if (spectator.id !== past.owner) return spectator;
  }
}

const never = Number.POSITIVE_INFINITY;

const fiveOwnersWithReturn: Journey = (past, scene) => {
  begin(past, scene);
  for (let owner = 2; owner <= 5; owner++) {
    const recipient = owner === 4 && past.owner !== scene.buyer.id ? scene.buyer : other(past, scene);
    transfer(past, scene, { outcome: 'ACCEPTED', recipient }, never);
    download(past, scene, 3 * HOUR, never);
  }
};

const transferEnding =
  (outcome: 'REJECTED' | 'CANCELLED' | 'TIMED_OUT' | 'ACCEPTED'): Journey =>
  (past, scene) => {
    begin(past, scene);
    transfer(past, scene, { outcome, recipient: other(past, scene) }, never);
  };

const transferUnanswered: Journey = (past, scene) => {
  begin(past, scene);
  const [device] = past.devices;
  if (!device) return;
  const at = Math.max(past.now, scene.event.start - 30 * HOUR);
  const recipient = other(past, scene).id;
  past.live({ action: { name: 'StartTransfer', recipient, device, actor: 'Mobile', at, mobileAt: at - 700 } });
};

const activatedThenTransferred: Journey = (past, scene) => {
  begin(past, scene);
  activate(past, 'MANUAL', past.now + HOUR, past.now + HOUR);
  transfer(past, scene, { outcome: 'ACCEPTED', recipient: other(past, scene) }, never);
};

const deletedDuringTransfer: Journey = (past, scene) => {
  transferUnanswered(past, scene);
  deletion(past, scene, 'REFUND', past.now + HOUR, 0);
};

const deletionOnTwoPhonesOneOffline: Journey = (past, scene) => {
  begin(past, scene);
  download(past, scene, HOUR, never, 2);
  const [first] = past.devices;
  const actor = 'Back-office' as const;
  past.live({ action: { name: 'Delete', reason: 'ONSITE_TROUBLESHOOTING', actor, at: past.now + DAY } });
  if (first) past.live({ action: { name: 'Unlink', device: first, actor: 'Mobile', at: past.now + 3_000 } });
};

const deletedBeforeAnyDownload: Journey = (past, scene) => {
  inject(past, scene);
  deletion(past, scene, 'RESEAT', past.now + DAY);
};

const loggedOffEverywhere: Journey = (past, scene) => {
  begin(past, scene);
  download(past, scene, HOUR, never, 2);
  logOff(past, scene, HOUR);
  logOff(past, scene, HOUR);
};

const assignedAndUnassigned: Journey = (past, scene) => {
  begin(past, scene);
  keepOrAssign(past, scene, never);
  unassign(past, scene);
};

const activatedOnAnOfflinePhone: Journey = (past, scene) => {
  begin(past, scene);
  const { start } = scene.event;
  activate(past, 'OFFLINE', past.now + HOUR, past.now + 7 * HOUR);
  check(past, scene, start - 40 * MINUTE);
  control(past, start - 35 * MINUTE);
};

const SHOWCASES: readonly Showcase[] = [
  fiveOwnersWithReturn,
  transferEnding('REJECTED'),
  transferEnding('CANCELLED'),
  transferEnding('TIMED_OUT'),
  activatedThenTransferred,
  deletedDuringTransfer,
  deletionOnTwoPhonesOneOffline,
  deletedBeforeAnyDownload,
  loggedOffEverywhere,
  assignedAndUnassigned,
  activatedOnAnOfflinePhone,
].map((journey) => ({ journey }));

const neverDownloaded: Journey = inject;

const stayedAway: Journey = begin;

const activatedButStayedAway =
  (method?: ActivationMethod): Journey =>
  (past, scene) => {
    begin(past, scene);
    const at = Math.max(past.now + MINUTE, scene.event.start - 90 * MINUTE);
    activate(past, method, at, at);
  };

const assigned: Journey = (past, scene) => {
  begin(past, scene);
  keepOrAssign(past, scene, never);
};

const deactivated: Journey = (past, scene) => {
  activatedButStayedAway('OFFLINE')(past, scene);
  deactivate(past, scene, past.now + MINUTE);
};

const controlled: Journey = (past, scene) => {
  activatedButStayedAway('BT')(past, scene);
  control(past, past.now + 20 * MINUTE);
};

const lifecycle = (journey: Journey, lifecycleStatus?: string): Showcase =>
  lifecycleStatus ? { journey, misspelled: { lifecycleStatus } } : { journey };

/** Every one of the 19 lifecycle statuses, and the typo of the published mapping. */
const LIFECYCLE_SHOWCASES: readonly Showcase[] = [
  lifecycle(neverDownloaded),
  lifecycle(stayedAway),
  lifecycle(assigned),
  lifecycle(transferUnanswered),
  lifecycle(transferUnanswered, 'PENDING'),
  lifecycle(transferUnanswered, 'PENDING'),
  lifecycle(transferUnanswered, 'PENDING_TRANFER'),
  lifecycle(transferEnding('REJECTED')),
  lifecycle(transferEnding('TIMED_OUT')),
  lifecycle(transferEnding('ACCEPTED')),
  lifecycle(activatedButStayedAway('OFFLINE')),
  lifecycle(activatedButStayedAway('ONLINE')),
  lifecycle(activatedButStayedAway('MANUAL')),
  lifecycle(activatedButStayedAway('BT')),
  lifecycle(activatedButStayedAway()),
  lifecycle(deactivated),
  lifecycle(controlled),
  lifecycle(neverDownloaded, 'DEFAULT'),
  lifecycle(neverDownloaded, 'DEFAULT'),
  lifecycle(neverDownloaded, 'DEFAULT'),
  lifecycle(stayedAway, 'INVALID'),
  lifecycle(stayedAway, 'INVALID'),
  lifecycle(stayedAway, 'INVALID'),
];

/** The legacy statuses that an event leaves behind. */
export const LEGACY_SHOWCASES: readonly Showcase[] = [
  neverDownloaded,
  stayedAway,
  transferUnanswered,
  transferEnding('ACCEPTED'),
  transferEnding('REJECTED'),
  transferEnding('TIMED_OUT'),
  activatedButStayedAway(),
  controlled,
  deletionOnTwoPhonesOneOffline,
  deletedBeforeAnyDownload,
].map((journey) => ({ journey }));

/** Values that no published list contains. */
const V4_MISSPELLINGS: readonly Showcase[] = [
  { journey: stayedAway, misspelled: { status: 'ON_HOLD' } },
  { journey: deletedBeforeAnyDownload, misspelled: { deletionReason: 'GOODWILL_SWAP' } },
];
