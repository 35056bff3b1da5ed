/** What a key does in the list of tickets. */

export type GridAction =
  | { kind: 'move'; to: number; extend: boolean }
  | { kind: 'open' }
  | { kind: 'select' }
  | { kind: 'selectAll' }
  | { kind: 'unselect' }
  /** A row number that is being typed, digit by digit; empty when it was given up. */
  | { kind: 'type'; text: string }
  | { kind: 'goTo'; row: number };

interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

interface GridPlace {
  active: number;
  /** Rows of the list. */
  total: number;
  /** Rows seen at once. */
  page: number;
  /** The row number that is being typed. */
  typed: string;
}

/** Digits of the largest row number that can be typed. */
const MOST_DIGITS = 9;

/** The action of a key, or null when the list leaves the key alone. Rows count from 0. */
export function gridAction(key: Key, place: GridPlace): GridAction | null {
  if (key.altKey) return null;
  const withCommand = key.ctrlKey || key.metaKey;
  const to = targetOf(key.key, place);
  if (to !== null) return { kind: 'move', to: Math.max(0, Math.min(place.total - 1, to)), extend: key.shiftKey };
  if (withCommand) return key.key.toLowerCase() === 'a' ? { kind: 'selectAll' } : null;
  return place.typed === '' ? singleKey(key.key) : typedKey(key.key, place);
}

function targetOf(key: string, { active, total, page }: GridPlace): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return null;
  }
}

function singleKey(key: string): GridAction | null {
  if (/^\d$/.test(key)) return { kind: 'type', text: key };
  if (key === 'Enter') return { kind: 'open' };
  if (key === ' ') return { kind: 'select' };
  return key === 'Escape' ? { kind: 'unselect' } : null;
}

function typedKey(key: string, { typed, total }: GridPlace): GridAction | null {
  if (/^\d$/.test(key)) return { kind: 'type', text: (typed + key).slice(0, MOST_DIGITS) };
  if (key === 'Backspace') return { kind: 'type', text: typed.slice(0, -1) };
  if (key === 'Escape') return { kind: 'type', text: '' };
  return key === 'Enter' ? { kind: 'goTo', row: rowNumbered(typed, total) } : null;
}

/** The row, from 0, that a person calls by its number, from 1; a number beyond the end is the last row. */
export function rowNumbered(text: string, total: number): number {
  return Math.max(0, Math.min(total, Number.parseInt(text, 10) || 1) - 1);
}
