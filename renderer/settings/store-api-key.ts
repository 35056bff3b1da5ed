import { call } from '../inspector.ts';
import { useUsher } from '../store/usher-store.ts';

/** Stores the key of the server that is set, and takes over that there is one. Throws a `CallError`. */
export async function storeApiKey(apiKey: string): Promise<void> {
  await call('settings.setApiKey', { apiKey });
  useUsher.setState({ app: await call('app.describe', undefined) });
}
