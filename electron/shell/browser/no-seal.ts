/** The browser shell has no keyring: its keys lie in the key file as they are, readable by the file's owner only. */
import type { Seal } from '../keys.ts';

export const NO_SEAL: Seal = {
  kind: 'none',
  description:
    'The database key and the API key are kept unencrypted in keys.json in the data directory, in a file that only ' +
    'your account can read (mode 0600).',
  seal: async (secret) => secret,
  unseal: async (sealed) => ({ secret: sealed, outdated: false }),
};
