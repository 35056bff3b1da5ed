/** Fails when a file imports from a part of the house that it may not know (see docs/architecture.md). */
import { globSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { parseSync, Visitor } from 'vite';

interface Rule {
  from: RegExp;
  never: RegExp;
  why: string;
}

/** Where a piece of a source text begins and ends, in UTF-16 units. */
interface Span {
  start: number;
  end: number;
}

const NODE = new RegExp(`^(node:.*|${builtinModules.map((name) => name.replace('/', '\\/')).join('|')})$`);

/** Targets are paths from the top of the project, or package names. A unit test may use Node. */
export const RULES: readonly Rule[] = [
  { from: /^shared\//, never: /^(electron|renderer|tests|scripts)\//, why: 'shared/ knows only itself' },
  { from: /^shared\/(?!.*\.test\.)/, never: /^(?!shared\/|zod$)/, why: 'shared/ uses zod and nothing else' },
  { from: /^renderer\//, never: /^(electron\/|electron$)/, why: 'the page knows neither Electron nor the engine' },
  { from: /^renderer\/(?!.*\.test\.)/, never: NODE, why: 'there is no Node in the page' },
  {
    from: /^electron\/(engine|demo)\//,
    never:
      /^(electron$|electron\/(main|common|renderer)$|electron-store$|electron\/shell\/|electron\/[a-z-]+\.ts$|renderer\/)/,
    why: 'the engine and the demo back office know no shell',
  },
  { from: /^electron\/engine\//, never: /^electron\/demo\//, why: 'the engine does not know who plays TIXNGO' },
  { from: /^electron\/demo\//, never: /^electron\/engine\//, why: 'the demo back office shares no code with the app' },
  {
    from: /^electron\/(shell\/|[a-z-]+\.ts$)/,
    never: /^(electron\/(engine|demo)\/|renderer\/)/,
    why: 'a shell starts the engine and passes messages; it does not look inside',
  },
  {
    from: /^electron\/cli\//,
    never:
      /^(electron$|electron\/(main|common|renderer)$|electron-store$|electron\/(demo|shell\/desktop)\/|electron\/[a-z-]+\.ts$|renderer\/)/,
    why: 'the command line knows the engine and what the browser shell keeps, but no window',
  },
  {
    from: /^electron\/(?!cli\/|usher-cli\.ts$)/,
    never: /^electron\/(cli\/|usher-cli\.ts$)/,
    why: 'nothing depends on the command line',
  },
  {
    from: /^electron\/preload\.ts$/,
    never: /^(?!electron$|shared\/bridge\.ts$)/,
    why: 'a sandboxed preload may load Electron only',
  },
];

/** The rule that an import breaks, or null. `file` is a path from the top, `specifier` as written. */
export function brokenRule(file: string, specifier: string, rules = RULES): Rule | null {
  const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
  return rules.find((rule) => rule.from.test(file) && rule.never.test(target)) ?? null;
}

/** Everything that a source text imports, in order, types included; a computed `import()` as its source text. */
export function importsOf(file: string, source: string): string[] {
  const specifiers: string[] = [];
  const add = (node: Span | null): void => {
    if (node) specifiers.push(source.slice(node.start, node.end).replace(/^(['"`])(.*)\1$/, '$2'));
  };
  const addSource = (node: { source: Span | null }): void => add(node.source);
  const addRequired = (node: { expression: Span }): void => add(node.expression);
  new Visitor({
    ImportDeclaration: addSource,
    ExportAllDeclaration: addSource,
    ExportNamedDeclaration: addSource,
    ImportExpression: addSource,
    TSImportType: addSource,
    TSExternalModuleReference: addRequired,
  }).visit(parseSync(file, source).program);
  return specifiers;
}

function main(): void {
  const files = globSync('{electron,renderer,shared}/**/*.{ts,tsx}').map((file) => file.replaceAll('\\', '/'));
  const broken = files.flatMap((file) =>
    importsOf(file, readFileSync(file, 'utf8')).flatMap((specifier) => {
      const rule = brokenRule(file, specifier);
      return rule ? [`${file} imports ${specifier}: ${rule.why}`] : [];
    }),
  );
  for (const line of broken) process.stderr.write(`${line}\n`);
  process.stdout.write(`Import rules: ${files.length} files, ${broken.length} broken\n`);
  process.exitCode = broken.length > 0 ? 1 : 0;
}

if (import.meta.main) main();
