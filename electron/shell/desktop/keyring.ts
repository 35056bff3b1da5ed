/** The desktop seals its keys with the operating system's keyring, through Electron's asynchronous safeStorage. */
import { safeStorage } from 'electron';
import type { Seal } from '../keys.ts';
import { StartError } from '../start-error.ts';

/**
 * The seal of this machine, once Electron is ready.
 * @throws StartError when the operating system offers none.
 */
export async function keyringSeal(platform = process.platform): Promise<Seal> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) {
    throw new StartError(
      'The operating system offers no encrypted store for the database key. Unlock or set up a keyring (GNOME Keyring ' +
        'or KWallet on Linux), or use the browser shell: npm start -- --browser.',
    );
  }
  return {
    kind: 'safeStorage',
    description: keyringDescription(platform),
    seal: async (secret) => (await safeStorage.encryptStringAsync(secret)).toString('base64'),
    async unseal(sealed) {
      const { result, shouldReEncrypt } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'));
      return { secret: result, outdated: shouldReEncrypt };
    },
  };
}

function keyringDescription(platform: NodeJS.Platform): string {
  const sealed = 'The database key and the API key are kept in keys.json in the data directory, encrypted';
  if (platform === 'darwin') return `${sealed} with a key in the Keychain of your account.`;
  if (platform === 'win32') return `${sealed} by Windows for your account.`;
  const backend = safeStorage.getSelectedStorageBackend();
  if (backend === 'basic_text') {
    return (
      `${sealed} only with a password that is the same on every machine, because no keyring was found: whoever can ` +
      'read the file can read the keys. Only your account can read it (mode 0600).'
    );
  }
  return `${sealed} with a key in the keyring of your account (${backend.replace('_', ' ')}).`;
}
