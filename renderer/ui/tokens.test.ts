import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createTheme } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
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

  test('the focus stands out from every ground', () => {
    expect(GROUNDS.filter((ground) => !(ratio('--usher-accent', ground) >= 3))).toEqual([]);
  });
});

test('lines are strong where strong contrast is wanted', () => {
  for (const scheme of ['light', 'dark'] as const) {
    const tokens = tokensOf(scheme, 'high');
    expect(contrastRatio(tokens['--usher-line'] ?? '', tokens['--usher-surface'] ?? '')).toBeGreaterThanOrEqual(4.5);
  }
});
