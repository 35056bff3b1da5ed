/** The five families of lifecycle statuses and the safety bucket that makes totals add up (domain.md 2.2). */

export const FAMILIES = ['INITIAL_DELIVERY', 'TRANSFER', 'ACTIVATION', 'CONTROL', 'DELETION', 'UNCLASSIFIED'] as const;
export type Family = (typeof FAMILIES)[number];

/** Labels as published by TIXNGO, except `UNCLASSIFIED`, which is ours. */
export const FAMILY_LABELS: Readonly<Record<Family, string>> = {
  INITIAL_DELIVERY: 'Initial delivery',
  TRANSFER: 'Transfer',
  ACTIVATION: 'Activation',
  CONTROL: 'Control',
  DELETION: 'Deletion',
  UNCLASSIFIED: 'Unclassified',
};

/** One-sentence definitions, printed under every figure that counts a family. */
export const FAMILY_DEFINITIONS: Readonly<Record<Family, string>> = {
  INITIAL_DELIVERY: 'The ticket entered TIXNGO and/or the wallet.',
  TRANSFER: 'The ticket moves, or last moved, between wallets.',
  ACTIVATION: 'A supported method made the QR displayable.',
  CONTROL: 'The ticket was used to enter.',
  DELETION: 'The ticket is deleted or being deleted, and unusable.',
  UNCLASSIFIED: 'The status has no published family.',
};
