#!/usr/bin/env node
// `npx usher …`, in a JavaScript that old versions of Node understand too: they hand over to the Node of this project.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const top = fileURLToPath(new URL('..', import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
const ownNode = path.join(top, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');

if (major > 22 || (major === 22 && minor >= 18)) {
  await import('../electron/usher-cli.ts');
} else if (existsSync(ownNode)) {
  const program = path.join(top, 'electron', 'usher-cli.ts');
  const shell = process.platform === 'win32';
  const { status } = spawnSync(ownNode, [program, ...process.argv.slice(2)], { stdio: 'inherit', shell });
  process.exitCode = status ?? 1;
} else {
  await import('./check-node.js');
}
