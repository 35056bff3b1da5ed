import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_DELETION_PATH, deletionPath } from '../../shared/tixngo.ts';
import { TestClient } from './test-client.ts';

const PROGRAM = path.join(import.meta.dirname, 'demo-server.ts');
const OPEN = /^Demo back office is open at (http:\/\/127\.0\.0\.1:\d+) \(API key demo-organizer-key\)$/;

let directory: string;
let dataFile: string;
let running: ChildProcessWithoutNullStreams[];

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'usher-demo-test-'));
  dataFile = path.join(directory, 'venue.sqlite');
  running = [];
});
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
});

function run(...args: string[]): ChildProcessWithoutNullStreams {
  // Its temporary files go where this test sees them.
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...process.env, TMPDIR: directory } });
  running.push(child);
  return child;
}

async function addressOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  const [, url] = OPEN.exec(line) ?? [];
  if (!url) throw new Error(`Unexpected line: ${line}`);
  return url;
}

async function outcomeOf(child: ChildProcessWithoutNullStreams): Promise<{ code: number | null; error: string }> {
  let error = '';
  child.stderr.on('data', (chunk) => {
    error += chunk;
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, error };
}

describe('the demo back office as a process', { timeout: 30_000 }, () => {
  test('keeps what it committed when it is killed, and takes it up again', async () => {
    const args = ['--tickets', '120', '--seed', '4', '--data-file', dataFile];
    const first = run(...args);
    const client = new TestClient(await addressOf(first));
    const request = { clientRequestId: randomUUID(), reason: 'ONSITE_TROUBLESHOOTING' };
    const deletion = deletionPath(DEFAULT_DELETION_PATH, 'A-000100');
    const answer = await client.post(deletion, request);
    const gone = once(first, 'close');
    first.kill('SIGKILL');
    await gone;

    const second = new TestClient(await addressOf(run(...args)));
    expect(await second.post(deletion, request)).toEqual(answer);
    const { body } = await second.get('/demo/tickets/A-000100');
    expect(body.deletionRequests).toHaveLength(1);
  });

  test('ends cleanly when it is told to, and when its parent goes away, and removes its temporary file', async () => {
    const children = [run('--tickets', '30'), run('--tickets', '30'), run('--tickets', '30')] as const;
    await Promise.all(children.map(addressOf));
    const outcomes = Promise.all(children.map(outcomeOf));
    children[0].kill('SIGINT');
    children[1].kill('SIGTERM');
    children[2].stdin.end();
    expect(await outcomes).toEqual(Array(3).fill({ code: 0, error: '' }));
    expect(readdirSync(directory)).toEqual([]);
  });

  test('ends when the channel to its parent is closed', async () => {
    const child = fork(PROGRAM, ['--tickets', '30', '--data-file', dataFile], { silent: true, execArgv: [] });
    if (!child.stdout) throw new Error('no output');
    await once(createInterface(child.stdout), 'line');
    const exited = once(child, 'exit');
    child.disconnect();
    expect((await exited)[0]).toBe(0);
  });

  test('says what is wrong in one sentence and ends with code 2', async () => {
    const own = run('--tickets', '30', '--data-file', dataFile);
    const port = new URL(await addressOf(own)).port;
    const note = path.join(directory, 'note.txt');
    writeFileSync(note, 'This is a note, and it is long enough to be taken for the head of a database. '.repeat(20));
    const outcomes = await Promise.all(
      [
        ['--tickets', 'none'],
        ['--verbose'],
        ['--tickets', '31', '--data-file', dataFile],
        ['--tickets', '30', '--data-file', note],
        ['--tickets', '30', '--data-file', path.join(directory, 'nowhere', 'venue.sqlite')],
        ['--tickets', '30', '--port', port],
      ].map((args) => outcomeOf(run(...args))),
    );
    expect(outcomes).toEqual([
      { code: 2, error: expect.stringMatching(/^--tickets must be a whole number.*\n$/) },
      { code: 2, error: expect.stringMatching(/^Unknown option '--verbose'.*\n$/) },
      { code: 2, error: expect.stringMatching(/holds another venue \(seed 1, 30 tickets\).*\n$/) },
      { code: 2, error: expect.stringMatching(/note\.txt cannot be used \(file is not a database\).*\n$/) },
      { code: 2, error: expect.stringMatching(/there is no directory .*\n$/) },
      { code: 2, error: expect.stringMatching(/^The port cannot be used.*EADDRINUSE.*\n$/) },
    ]);
  });
});
