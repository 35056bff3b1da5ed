/** The whole engine on a machine whose clock is not the server's: a test can set the server's only. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startDemoBackOffice } from '../../electron/demo/back-office.ts';
import { connectionThat, engineOn } from '../disks/engine-on-disk.ts';

const DAY = 24 * 60 * 60_000;

test.each([
  ['ahead of', -DAY],
  ['behind', DAY],
])(
  "says by how much this machine's clock is %s the server's, reads everything, and takes the sentence back",
  async (words, error) => {
    const directory = mkdtempSync(path.join(tmpdir(), 'usher-clock-'));
    let server = error;
    const office = await startDemoBackOffice({ tickets: 60, seed: 5, life: false, clock: () => Date.now() + server });
    const engine = engineOn({ directory, inside: [] }, office);
    onTestFinished(async () => {
      await engine.kill();
      await office.close();
      rmSync(directory, { recursive: true, force: true });
    });
    await engine.synced();
    const { notices, dataAsOf } = await engine.call('connection.get');
    expect(notices).toEqual([
      expect.objectContaining({ english: expect.stringContaining(`24 hours ${words} TIXNGO's`) }),
    ]);
    expect(Math.abs(Date.now() + error - (dataAsOf ?? 0))).toBeLessThan(DAY / 24);
    expect((await engine.call('sync.get')).tickets).toBe(60);

    server = 0;
    const right = await connectionThat(engine, ({ state, notices: said }) => state === 'online' && said.length === 0);
    expect(Math.abs(Date.now() - (right.dataAsOf ?? 0))).toBeLessThan(DAY / 24);
  },
  60_000,
);
