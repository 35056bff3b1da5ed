/** The desktop seals its keys with the operating system's keyring, through Electron's asynchronous safeStorage. */
import { safeStorage } from 'electron';
import { type Sentence, sentence } from '../../../shared/sentences/sentence.ts';
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

function keyringDescription(platform: NodeJS.Platform): Sentence {
  if (platform === 'darwin') return sentence('shell.keysInKeychain');
  if (platform === 'win32') return sentence('shell.keysByWindows');
  const backend = safeStorage.getSelectedStorageBackend();
  if (backend === 'basic_text') return sentence('shell.keysWithoutKeyring');
  return sentence('shell.keysInKeyring', { keyring: backend.replace('_', ' ') });
}
