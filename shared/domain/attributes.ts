/** V4 ticket attributes: Booleans that keep the time at which they became TRUE (domain.md 2.4). */

export const ATTRIBUTES = [
  'Injected',
  'Delivered',
  'Assigned',
  'KeptByOwner',
  'Activated',
  'Checked',
  'Controlled',
  'Deleted',
] as const;
export type Attribute = (typeof ATTRIBUTES)[number];

export const ATTRIBUTE_DEFINITIONS: Readonly<Record<Attribute, string>> = {
  Injected: 'Received by TIXNGO.',
  Delivered: 'Downloaded at least once.',
  Assigned: 'Assigned, with holder details.',
  KeptByOwner: 'Assigned, and the wallet owner kept it for themselves.',
  Activated: 'Activated since the latest deactivation; the QR is visible.',
  Checked: 'Passed the outer-perimeter check.',
  Controlled: 'Scanned by access control.',
  Deleted: 'Deletion confirmed by every device.',
};

/** The attributes that a venue counts as a funnel, in order. */
export const MILESTONES = [
  'Injected',
  'Delivered',
  'Assigned',
  'Activated',
  'Checked',
  'Controlled',
] as const satisfies readonly Attribute[];
export type Milestone = (typeof MILESTONES)[number];
