/** What only the stand-in can play: a foreign frame that knows the way to the shell, a machine without a keyring. */
import { expect } from '@playwright/test';
import { CALL_CHANNEL } from '../../shared/bridge.ts';
import { BINDING } from '../stand-in/page-script.ts';
import { test } from './usher.ts';

type Ask = (kind: string, channel: string, args: unknown[]) => Promise<unknown>;

test('a call from a frame inside the page is refused', async ({ usher }) => {
  const { page } = await usher.start({ flags: ['--demo-tickets', '50'] });
  const call = ({ binding, channel }: { binding: string; channel: string }) =>
    (window as unknown as Record<string, Ask>)[binding]?.('invoke', channel, ['app.describe', undefined]);
  expect(await page.evaluate(call, { binding: BINDING, channel: CALL_CHANNEL })).toMatchObject({ ok: true });
  await page.evaluate(() => document.body.append(document.createElement('iframe')));
  const frame = page.frames()[1];
  await expect(frame?.evaluate(call, { binding: BINDING, channel: CALL_CHANNEL })).rejects.toThrow(
    'in its own window only',
  );
});

test('without a keyring the desktop says so and makes no keys', async ({ usher, dataDir }) => {
  const program = usher.run(['--data-dir', dataDir], { STAND_IN_KEYRING: 'none' });
  expect(await program.ended()).toBe(1);
  expect(program.output).toContain('offers no encrypted store');
  expect(program.output).toContain('--browser');
});
