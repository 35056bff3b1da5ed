import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startNodeChild } from './browser/node-child.ts';
import { pauseAfterCrash } from './crashes.ts';
import { DemoProcess } from './demo-process.ts';
import { temporaryDirectory } from './temporary-directory.fixture.ts';

/** The real rule, without its pauses. */
const inAHurry = (crashes: readonly number[], now: number) => (pauseAfterCrash(crashes, now) === null ? null : 1);

function createDemo(source: string) {
  const directory = temporaryDirectory();
  const program = path.join(directory, 'demo-server.mjs');
  writeFileSync(program, source);
  const heard: (string | null)[] = [];
  const failures: string[] = [];
  const started: (readonly string[])[] = [];
  const demo = new DemoProcess(50, path.join(directory, 'demo-50.sqlite'), {
    fork(args) {
      started.push(args);
      return startNodeChild(program, args);
    },
    onAddress: (address) => heard.push(address),
    onFailure: (message) => failures.push(message),
    log: () => undefined,
    pauseAfter: inAHurry,
  });
  onTestFinished(() => demo.stop());
  return { demo, heard, failures, started };
}

const OPEN = `console.log('Demo back office is open at http://127.0.0.1:' + (4000 + process.pid % 1000) + ' (API key k)');`;
const LIVE = 'setInterval(() => {}, 1000);';

test('gives the address when the demo back office answers', async () => {
  const { demo, heard, started } = createDemo(`console.log('making a venue');${OPEN}${LIVE}`);
  demo.start();
  await vi.waitFor(() => expect(heard).toEqual([expect.stringMatching(/^http:\/\/127\.0\.0\.1:4\d{3}$/)]));
  expect(started[0]?.join(' ')).toMatch(/^--port 0 --tickets 50 --seed 1 --data-file .*demo-50\.sqlite$/);
});

test('starts one that died again, and tells its new address', async () => {
  const { demo, heard } = createDemo(`${OPEN} setTimeout(() => process.exit(1), 50);`);
  demo.start();
  const address = expect.stringContaining('http://');
  await vi.waitFor(() => expect(heard.slice(0, 3)).toEqual([address, null, address]), 5000);
});

test('says so when it cannot be kept open', async () => {
  const { demo, failures } = createDemo('process.exit(1);');
  demo.start();
  await vi.waitFor(() => expect(failures).toEqual([expect.stringContaining('does not stay open')]), 15_000);
}, 20_000);

test('stays stopped', async () => {
  const { demo, heard, started } = createDemo(`${OPEN}${LIVE}`);
  demo.start();
  await vi.waitFor(() => expect(heard).toHaveLength(1));
  await demo.stop();
  expect(heard).toHaveLength(1);
  expect(started).toHaveLength(1);
});
