import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTheme } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import { FAMILIES } from '../../shared/domain/families.ts';
import { V4_STATUSES } from '../../shared/domain/statuses.ts';
import { contrastRatio, textColorOn } from './contrast.ts';
import { colorOfStatus, FAMILY_COLORS, NEUTRAL_COLOR } from './status-color.ts';
import { cssVariables } from './theme.ts';

const HIGH_CONTRAST = readFileSync(path.join(import.meta.dirname, 'high-contrast.css'), 'utf8');

type Tokens = Readonly<Record<string, string>>;

/** The tokens of one theme: those of the style sheet stand over those of the scheme. */
function tokensOf(scheme: 'light' | 'dark', contrast: 'normal' | 'high'): Tokens {
  const normal = cssVariables(createTheme({}) as Parameters<typeof cssVariables>[0])[scheme];
  if (contrast === 'normal') return normal;
  const [, block = ''] = HIGH_CONTRAST.split(`[data-mantine-color-scheme="${scheme}"] {`);
  const declared = [...block.slice(0, block.indexOf('}')).matchAll(/(--[\w-]+): (#\w{6});/g)];
  return { ...normal, ...Object.fromEntries(declared.map(([, name, value]) => [name, value])) };
}

const TEXTS = [
  '--mantine-color-text',
  '--mantine-color-dimmed',
  '--mantine-color-placeholder',
  '--mantine-color-error',
  '--usher-link',
  '--usher-bad',
  '--usher-warn',
  '--usher-good',
];
const GROUNDS = ['--usher-ground', '--usher-surface', '--usher-hover', '--usher-active'];

/** The contrast of WCAG 2.2: level AA wants 4.5 for text, level AAA 7; parts of controls want 3. */
const THEMES = [
  { scheme: 'light', contrast: 'normal', needed: 4.5 },
  { scheme: 'dark', contrast: 'normal', needed: 4.5 },
  { scheme: 'light', contrast: 'high', needed: 7 },
  { scheme: 'dark', contrast: 'high', needed: 7 },
] as const;

describe.each(THEMES)('the $scheme theme with $contrast contrast', ({ scheme, contrast, needed }) => {
  const tokens = tokensOf(scheme, contrast);
  const ratio = (text: string, ground: string) => contrastRatio(tokens[text] ?? '', tokens[ground] ?? '');

  test.each(TEXTS)(`%s can be read on every ground, ${needed} to 1`, (text) => {
    const tooWeak = GROUNDS.filter((ground) => !(ratio(text, ground) >= needed));
    expect(tooWeak.map((ground) => `${ground} ${ratio(text, ground).toFixed(2)}`)).toEqual([]);
  });

  test.each(['--usher-accent', '--usher-control'])('%s stands out from every ground', (edge) => {
    expect(GROUNDS.filter((ground) => !(ratio(edge, ground) >= 3))).toEqual([]);
  });
});

test('lines are strong where strong contrast is wanted', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const tokens = tokensOf(scheme, 'high');
    expect(contrastRatio(tokens['--usher-line'] ?? '', tokens['--usher-surface'] ?? '')).toBeGreaterThanOrEqual(4.5);
  }
});

/** The rows of a table of docs/design.md that follow a heading, cell by cell, without the marks of Markdown. */
function tableOf(heading: string): string[][] {
  const page = readFileSync(path.join(import.meta.dirname, '../../docs/design.md'), 'utf8');
  const [, part = ''] = page.split(`## ${heading}\n`);
  const lines = (part.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
}

describe('the design page', () => {
  const themes = THEMES.map(({ scheme, contrast }) => tokensOf(scheme, contrast));
  const names = [...new Set(themes.flatMap((tokens) => Object.keys(tokens)))].filter((name) => /--usher-/.test(name));
  const onSurfaces = (color: string) => themes.slice(0, 2).map((tokens) => figure(color, tokens['--usher-surface']));

  test('has every token with its colour in each theme', () => {
    const expected = [...names, ...TEXTS.filter((name) => !names.includes(name))].map((name) => [
      name,
      ...themes.map((tokens) => tokens[name]),
    ]);
    expect(tableOf('Tokens').map(([name, _use, ...colors]) => [name, ...colors])).toEqual(expected);
  });

  test('has the lowest contrast of every text over all grounds', () => {
    const expected = TEXTS.map((name) => [
      name,
      ...themes.map((tokens) => {
        const ratios = GROUNDS.map((ground) => contrastRatio(tokens[name] ?? '', tokens[ground] ?? ''));
        return Math.min(...ratios).toFixed(1);
      }),
    ]);
    expect(tableOf('Contrast of text')).toEqual(expected);
  });

  test('has the colour of every status, with its contrast to the surfaces and to the text on it', () => {
    const colors = [
      ...V4_STATUSES.map((value) => [value, colorOfStatus({ vocabulary: 'V4', value })] as const),
      ['any other', NEUTRAL_COLOR] as const,
    ];
    const expected = colors.map(([name, color]) => [
      name,
      color,
      ...onSurfaces(color),
      figure(color, textColorOn(color)),
    ]);
    expect(tableOf('Colours of statuses')).toEqual(expected);
  });

  test('has the colour of every family, with its contrast to the surfaces', () => {
    const expected = FAMILIES.map((family) => [family, FAMILY_COLORS[family], ...onSurfaces(FAMILY_COLORS[family])]);
    expect(tableOf('Colours of families')).toEqual(expected);
  });
});

/** A contrast ratio as it is written down. */
function figure(one: string, other = ''): string {
  return contrastRatio(one, other).toFixed(1);
}
