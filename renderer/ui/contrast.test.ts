import { describe, expect, test } from 'vitest';
import { LEGACY_STATUSES, LIFECYCLE_STATUSES, V4_STATUSES } from '../../shared/domain/statuses.ts';
import { contrastRatio, textColorOn } from './contrast.ts';
import { colorOfStatus, NEUTRAL_COLOR } from './status-color.ts';

test('black on white has the largest contrast there is', () => {
  expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrastRatio('#ffffff', '#ffffff')).toBe(1);
});

test('a pale ground gets dark text and a deep one light text', () => {
  expect(textColorOn('#c9a24b')).toBe('#101113');
  expect(textColorOn('#c62828')).toBe('#ffffff');
});

describe('the header of a ticket', () => {
  const statuses = [
    ...V4_STATUSES.map((value) => ({ vocabulary: 'V4' as const, value })),
    ...LIFECYCLE_STATUSES.map((value) => ({ vocabulary: 'LIFECYCLE' as const, value })),
    ...LEGACY_STATUSES.map((value) => ({ vocabulary: 'LEGACY' as const, value })),
    { vocabulary: 'V4' as const, value: 'SOMETHING_NEW' },
  ];

  test.each(statuses)('is readable at level AA for $vocabulary $value', (status) => {
    const ground = colorOfStatus(status);
    expect(contrastRatio(ground, textColorOn(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test('is neutral for a value that nobody knows', () => {
    expect(colorOfStatus({ vocabulary: 'V4', value: 'SOMETHING_NEW' })).toBe(NEUTRAL_COLOR);
    expect(colorOfStatus({ vocabulary: 'LIFECYCLE', value: 'INVALID' })).toBe(NEUTRAL_COLOR);
  });

  test('does not read a lifecycle value as a V4 value', () => {
    expect(colorOfStatus({ vocabulary: 'V4', value: 'CONTROLLED' })).toBe(NEUTRAL_COLOR);
  });
});
