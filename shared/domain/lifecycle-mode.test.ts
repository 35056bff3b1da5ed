import { describe, expect, it, test } from 'vitest';
import { DEFAULT_LIFECYCLE_MODE, LIFECYCLE_MODES, vocabularyRead } from './lifecycle-mode.ts';

const lifecycleStatus = 'DOWNLOADED';
const legacyStatus = 'RECEIVED';

describe('TIXNGO_LIFECYCLE_MODE (domain.md 13.9)', () => {
  it('is lifecycle where the parameter is absent', () => {
    expect(DEFAULT_LIFECYCLE_MODE).toBe('lifecycle');
  });

  test.each([
    ['lifecycle', 'LIFECYCLE'],
    ['history', 'LEGACY'],
  ] as const)('%s: a ticket with both older statuses is read as %s', (mode, vocabulary) => {
    expect(vocabularyRead({ lifecycleStatus, legacyStatus }, mode)).toBe(vocabulary);
  });

  test.each(LIFECYCLE_MODES)('%s: a ticket with one status is read as what it is', (mode) => {
    expect(vocabularyRead({ lifecycleStatus }, mode)).toBe('LIFECYCLE');
    expect(vocabularyRead({ lifecycleStatus, legacyStatus: '' }, mode)).toBe('LIFECYCLE');
    expect(vocabularyRead({ legacyStatus }, mode)).toBe('LEGACY');
    expect(vocabularyRead({ legacyStatus, lifecycleStatus: null }, mode)).toBe('LEGACY');
    expect(vocabularyRead({}, mode)).toBe('V4');
  });
});
