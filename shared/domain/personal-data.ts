/**
 * What of a ticket nobody sees without asking: the barcode, and all personal data but names and e-mail addresses
 * (domain.md 6, 12). Works on a decoded ticket or log entry and on the server's own JSON alike.
 */

/** A value that was hidden: the names of the fields that lead to it, and the value as text. */
export interface HiddenValue {
  path: readonly string[];
  value: string;
}

/** What a person can ask to see. */
export const SECRETS = ['barcode', 'personalData'] as const;
export type Secret = (typeof SECRETS)[number];

/** Stands in place of a hidden value. */
const MASK = '••••••';
/** A barcode of fewer characters would be told by its last ones. */
const SHORT_BARCODE = 8;

const PEOPLE = new Set(['currentOwner', 'initialOwner', 'previousOwner', 'pendingRecipient', 'holder']);
const OPEN_OF_A_PERSON = new Set(['id', 'email', 'firstName', 'lastName']);
const OPEN_OF_THE_OWNER = new Set(['ownerId', 'ownerEmail', 'ownerFirstName', 'ownerLastName']);
/** Fields that are personal wherever they stand: organizers name their own ones as they like. */
const PERSONAL = /phone|birth|passport|nationality|residence|id_?number|identity|gender/i;

/** A barcode as it may be shown: its last four characters, if it has more than a few. */
export function maskedBarcode(barcode: string): string {
  return barcode.length < SHORT_BARCODE ? MASK : `${MASK}${barcode.slice(-4)}`;
}

/** A copy that may be shown, and what was hidden in it, in the order of the fields. `barcode`: the ticket's own. */
export function withoutSecrets<T extends object>(
  document: T,
  barcode: string | null | undefined,
): { shown: T; hidden: HiddenValue[] } {
  const hidden: HiddenValue[] = [];
  const hide = (path: readonly string[], value: unknown): string => {
    hidden.push({ path, value: typeof value === 'string' ? value : JSON.stringify(value) });
    return MASK;
  };
  const shown = (path: readonly string[], value: unknown): unknown => {
    if (value === null || value === undefined || value === '') return value;
    if (path.length === 1 && path[0] === 'barcode') {
      hide(path, value);
      return maskedBarcode(String(value));
    }
    if (isPersonal(path)) return hide(path, value);
    if (typeof value === 'string') return barcode ? value.replaceAll(barcode, maskedBarcode(barcode)) : value;
    if (Array.isArray(value)) return value.map((item, index) => shown([...path, `${index}`], item));
    if (typeof value !== 'object') return value;
    // A pair of the organizer's: what it is about stands in its key.
    const key = 'key' in value && typeof value.key === 'string' ? value.key : null;
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [
        name,
        shown(name === 'value' && key !== null ? [...path.slice(0, -1), key] : [...path, name], item),
      ]),
    );
  };
  return { shown: shown([], document) as T, hidden };
}

function isPersonal(path: readonly string[]): boolean {
  const [first = '', second] = path;
  if (PEOPLE.has(first)) return second !== undefined && !OPEN_OF_A_PERSON.has(second);
  if (path.length === 1 && /^owner[A-Z]/.test(first)) return !OPEN_OF_THE_OWNER.has(first);
  return PERSONAL.test(path.at(-1) ?? '');
}

/** Whether a hidden value belongs to what was asked for. */
export function isPartOf(secret: Secret, { path }: HiddenValue): boolean {
  return (path.length === 1 && path[0] === 'barcode') === (secret === 'barcode');
}
