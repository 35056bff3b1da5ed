/** Every rule that the demo venue can show: its ticket is opened, and the region `Diagnosis` says it. */
import { expect } from '@playwright/test';
import { DIAGNOSIS_RULES, type DiagnosisRule } from '../../../shared/domain/diagnosis/finding.ts';
import { openTicket, TICKETS } from '../documented-tickets.ts';
import { test } from '../usher.ts';

/** What stands on the screen for each rule. */
const SENTENCES: Readonly<Partial<Record<DiagnosisRule, RegExp>>> = {
  deleted: /Deleted at .+ in the back-office, reason ONSITE_TROUBLESHOOTING/,
  deletionPending: /Deletion pending since .+: 1 phone must still confirm it \(D-\S+-2\), 1 phone did \(D-\S+-1\)/,
  controlledAlready: /Controlled already at /,
  unknownStatus: /The meaning of the status QUARANTINED is not published/,
  transferPending: /Transfer pending since .+ \(.+\): .+@.+ has not accepted it/,
  neverDownloaded: /Never downloaded: the ticket was injected at /,
  onNoPhoneSinceLogoff: /On no phone: phone D-\S+ was logged off by the spectator at /,
  onNoPhoneSinceTransfer: /On no phone: .+@.+ accepted the ticket at .+ and has not downloaded it/,
  onNoPhone: /On no phone now; it was downloaded at /,
  deactivatedByTransfer: /QR hidden: the ticket was deactivated at .+, because a transfer was started/,
  deactivatedByHand: /QR hidden: the ticket was deactivated by hand by the spectator at /,
  deactivated: /QR hidden: the ticket was deactivated at .+; why is not told/,
  notActivatedYet: /QR hidden: .+ not activated yet/,
  activationNotTold: /On a phone; whether the QR is visible is not told/,
  transferredAway: /Transferred from .+@.+ to .+@.+ at /,
  transferSentAgain: /Sent again and again: 3 attempts to 2 recipients, the latest to .+@/,
  checkedNotControlled: /Checked at the outer perimeter at .+, not controlled at a gate/,
  statusDisagrees: /the status is DELETED, by the log it would be DELETION_PENDING/,
  ownerDisagrees: /the owner is .+@.+, by the log it would be .+@/,
  attributesDisagree: /Activated is TRUE, by the log it would be FALSE/,
  logGap: /The log has 1 gap: .+ from DOWNLOADED to NOT_DOWNLOADED, and no entry says why/,
  logImpossibleStep: /Activate at .+ could not be, because the ticket was activated already/,
  logUnknownAction: /The log has an undocumented action at .+: Stamp/,
  shouldOpen: /Downloaded, activated at .+, not yet controlled: it should open/,
  transferRefused: /@.+ refused the transfer at /,
  transferTimedOut: /The transfer to .+@.+ timed out at /,
  transferCancelled: /The transfer to .+@.+ was cancelled at /,
  transferFailed: /The transfer to .+@.+ failed at .+: KO/,
  holderIsSomeoneElse: /Assigned to .+ Ferrante, who is not the owner /,
  noHolder: /No holder: the ticket is assigned to nobody/,
  logBeginsLate: /The log begins at .+, not with the injection/,
  logMissing: /No log of this ticket is known here/,
  s360Disagrees: /S-360 says Printed, TIXNGO says DELETED: the ticket is deleted in TIXNGO only/,
};

test('the diagnosis of each documented ticket says what its rule is about', async ({ usher }) => {
  const rules = DIAGNOSIS_RULES.filter((rule) => TICKETS.has(rule));
  expect(rules).toEqual(DIAGNOSIS_RULES.filter((rule) => rule in SENTENCES));
  const { page } = await usher.start({ flags: ['--demo-tickets', '600'] });
  await expect(page.getByRole('status', { name: 'Connection' })).toContainText(/^Online.*data as of/);

  for (const rule of rules) {
    await test.step(rule, async () => {
      await openTicket(page, TICKETS.get(rule) ?? '');
      await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText(SENTENCES[rule] ?? '');
    });
  }

  await test.step('the deleted ticket names the one that has its seat now', async () => {
    await openTicket(page, TICKETS.get('deleted') ?? '');
    const replacement = TICKETS.get('notActivatedYet') ?? '';
    await expect(page.getByRole('region', { name: 'Diagnosis' })).toContainText(
      `Open ticket ${replacement}: it has the same seat.`,
    );
  });
});
