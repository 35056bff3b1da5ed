import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { brokenRule, importsOf, RULES } from './check-imports.ts';

describe('an import that the house forbids', () => {
  const hostile: readonly [file: string, specifier: string, why: string][] = [
    ['shared/domain/ticket.ts', '../../electron/engine/engine.ts', 'shared/ knows only itself'],
    ['shared/inspector.ts', '../renderer/inspector.ts', 'shared/ knows only itself'],
    ['shared/inspector.test.ts', '../tests/venue.ts', 'shared/ knows only itself'],
    ['shared/domain/ticket.ts', 'node:fs', 'shared/ uses zod and nothing else'],
    ['shared/domain/ticket.ts', 'fast-check', 'shared/ uses zod and nothing else'],
    ['shared/domain/ticket.ts', 'zod/mini', 'shared/ uses zod and nothing else'],
    ['renderer/main.tsx', 'electron', 'the page knows neither Electron nor the engine'],
    ['renderer/main.tsx', 'electron/renderer', 'the page knows neither Electron nor the engine'],
    ['renderer/tickets/list.tsx', '../../electron/engine/engine.ts', 'the page knows neither Electron nor the engine'],
    ['renderer/tickets/list.test.tsx', '../../electron/browser.ts', 'the page knows neither Electron nor the engine'],
    ['renderer/main.tsx', 'node:path', 'there is no Node in the page'],
    ['renderer/main.tsx', 'fs', 'there is no Node in the page'],
    ['renderer/main.tsx', 'fs/promises', 'there is no Node in the page'],
    ['electron/engine/engine.ts', 'electron', 'the engine and the demo back office know no shell'],
    ['electron/engine/engine.ts', 'electron/main', 'the engine and the demo back office know no shell'],
    ['electron/engine/engine.ts', 'electron-store', 'the engine and the demo back office know no shell'],
    ['electron/engine/engine.ts', '../shell/window.ts', 'the engine and the demo back office know no shell'],
    ['electron/engine/engine.ts', '../main.ts', 'the engine and the demo back office know no shell'],
    ['electron/engine/engine.ts', '../desktop-shell.ts', 'the engine and the demo back office know no shell'],
    ['electron/demo/venue/venue.ts', '../../shell/window.ts', 'the engine and the demo back office know no shell'],
    ['electron/demo/demo-server.ts', '../../renderer/main.tsx', 'the engine and the demo back office know no shell'],
    ['electron/engine/engine.test.ts', '../demo/demo-server.ts', 'the engine does not know who plays TIXNGO'],
    ['electron/demo/demo-server.ts', '../engine/engine.ts', 'the demo back office shares no code with the app'],
    [
      'electron/main.ts',
      './engine/engine.ts',
      'a shell starts the engine and passes messages; it does not look inside',
    ],
    [
      'electron/shell/window.ts',
      '../demo/demo-server.ts',
      'a shell starts the engine and passes messages; it does not look inside',
    ],
    [
      'electron/browser.ts',
      '../renderer/main.tsx',
      'a shell starts the engine and passes messages; it does not look inside',
    ],
    [
      'electron/cli/main.ts',
      'electron',
      'the command line knows the engine and what the browser shell keeps, but no window',
    ],
    [
      'electron/cli/place.ts',
      '../shell/desktop/keyring.ts',
      'the command line knows the engine and what the browser shell keeps, but no window',
    ],
    ['electron/shell/usher.ts', '../cli/main.ts', 'nothing depends on the command line'],
    ['electron/browser.ts', './cli/main.ts', 'nothing depends on the command line'],
    ['electron/preload.ts', 'zod', 'a sandboxed preload may load Electron only'],
    ['electron/preload.ts', 'node:path', 'a sandboxed preload may load Electron only'],
    ['electron/preload.ts', '../shared/inspector.ts', 'a sandboxed preload may load Electron only'],
  ];

  test.each(hostile)('is caught: %s imports %s', (file, specifier, why) => {
    expect(brokenRule(file, specifier)?.why).toBe(why);
  });

  it('has an example above for every rule', () => {
    expect(new Set(hostile.map(([, , why]) => why))).toEqual(new Set(RULES.map(({ why }) => why)));
  });
});

describe('an import that the house allows', () => {
  test.each([
    ['shared/inspector.ts', './domain/ticket.ts'],
    ['shared/domain/ticket.ts', '../settings.ts'],
    ['shared/domain/ticket.ts', 'zod'],
    ['shared/domain/ticket.test.ts', 'vitest'],
    ['shared/domain/ticket.test.ts', 'node:fs'],
    ['renderer/main.tsx', 'react'],
    ['renderer/main.tsx', '../shared/inspector.ts'],
    ['renderer/tickets/list.tsx', '../ui/path.ts'],
    ['renderer/tickets/list.test.tsx', 'node:fs'],
    ['electron/engine/engine.ts', 'node:worker_threads'],
    ['electron/engine/engine.ts', 'better-sqlite3'],
    ['electron/engine/engine.ts', './sync/pull.ts'],
    ['electron/engine/sync/pull.ts', '../gateway/http-gateway.ts'],
    ['electron/engine/engine.ts', '../../shared/domain/ticket.ts'],
    ['electron/demo/demo-server.ts', 'fastify'],
    ['electron/demo/demo-server.ts', '../../shared/domain/lifecycle.ts'],
    ['electron/main.ts', 'electron'],
    ['electron/main.ts', './shell/window.ts'],
    ['electron/shell/settings.ts', 'electron-store'],
    ['electron/shell/settings.ts', '../../shared/settings.ts'],
    ['electron/usher-cli.ts', './cli/main.ts'],
    ['electron/cli/report-command.ts', '../engine/reports/make-report.ts'],
    ['electron/cli/place.ts', '../shell/keys.ts'],
    ['electron/preload.ts', 'electron'],
    ['electron/preload.ts', '../shared/bridge.ts'],
  ])('is not caught: %s imports %s', (file, specifier) => {
    expect(brokenRule(file, specifier)).toBeNull();
  });
});

describe('importsOf', () => {
  test.each([
    ['a static import', "import { app } from 'electron';", ['electron']],
    ['a default and a namespace import', "import a from 'a';\nimport * as b from 'b';", ['a', 'b']],
    ['a type-only import', "import type { App } from 'electron';", ['electron']],
    ['an inline type import', "import { type App } from 'electron';", ['electron']],
    ['a type named by its module', "export type A = import('electron').App;", ['electron']],
    ['an import assignment', "import electron = require('electron');", ['electron']],
    ['a re-export', "export { app } from 'electron';", ['electron']],
    ['a re-export of nothing', "export {} from 'electron';", ['electron']],
    ['a re-export of a type', "export type { App } from 'electron';", ['electron']],
    ['a re-export of everything', "export * from 'a';\nexport * as b from 'b';", ['a', 'b']],
    ['a side-effect import', "import './styles.css';", ['./styles.css']],
    ['a dynamic import', "const { app } = await import('electron');", ['electron']],
    ['a dynamic import deep inside', "function f() { return () => import('electron'); }", ['electron']],
    ['a dynamic import in a template', 'import(`electron`);', ['electron']],
    ['a dynamic import that is computed', 'import(name);', ['name']],
    ['an import behind letters of several bytes', "const greeting = 'Grüezi 👋🏽';\nimport('electron');", ['electron']],
    ['what is exported from here', 'export const a = 1;\nexport { a as b };\nexport default a;', []],
    ['what only looks like an import', "// import 'electron'\nconst text = \"import 'electron'\";", []],
  ])('finds %s', (_what, source, specifiers) => {
    expect(importsOf('renderer/example.ts', source)).toEqual(specifiers);
  });

  it('reads JSX', () => {
    const source = "import { lazy } from 'react';\nexport const Page = lazy(() => import('./page.tsx'));\n<Page />;";
    expect(importsOf('renderer/example.tsx', source)).toEqual(['react', './page.tsx']);
  });
});

describe('the check of a project', () => {
  let project: string;

  beforeEach(() => {
    project = mkdtempSync(path.join(tmpdir(), 'check-imports-'));
  });

  afterEach(() => {
    rmSync(project, { recursive: true, force: true });
  });

  function checked(files: Record<string, string>): { status: number | null; stdout: string; stderr: string } {
    for (const [file, source] of Object.entries(files)) {
      mkdirSync(path.join(project, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(project, file), source);
    }
    const script = path.join(import.meta.dirname, 'check-imports.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: project, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  it('fails and names each file, its import and the reason', () => {
    const { status, stdout, stderr } = checked({
      'renderer/main.tsx': "import type { App } from 'electron';\n",
      'shared/domain/ticket.ts': "export * from '../../electron/engine/engine.ts';\n",
      'electron/engine/engine.ts': "import { z } from 'zod';\n",
    });
    expect(status).toBe(1);
    expect(stdout).toBe('Import rules: 3 files, 2 broken\n');
    expect(stderr.trimEnd().split('\n').sort()).toEqual([
      'renderer/main.tsx imports electron: the page knows neither Electron nor the engine',
      'shared/domain/ticket.ts imports ../../electron/engine/engine.ts: shared/ knows only itself',
    ]);
  });

  it('passes a project that keeps the rules', () => {
    expect(checked({ 'renderer/main.tsx': "import { useState } from 'react';\n" })).toEqual({
      status: 0,
      stdout: 'Import rules: 1 files, 0 broken\n',
      stderr: '',
    });
  });
});
