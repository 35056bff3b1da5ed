/** The browser shell has no keyring: its keys lie in the key file as they are, readable by the file's owner only. */
import { sentence } from '../../../shared/sentences/sentence.ts';
import type { Seal } from '../keys.ts';

export const NO_SEAL: Seal = {
  kind: 'none',
  description: sentence('shell.keysUnsealed'),
  seal: async (secret) => secret,
  unseal: async (sealed) => ({ secret: sealed, outdated: false }),
};
