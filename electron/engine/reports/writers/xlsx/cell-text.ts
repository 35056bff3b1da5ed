/** Texts as the XML of a spreadsheet can hold them (ECMA-376, ST_Xstring): whatever is in them comes back. */

/** UTF-16 units that a cell of Excel holds. */
const MOST_CHARACTERS = 32_767;

/**
 * What has a meaning in XML; what XML cannot hold or would change, which is written `_xHHHH_`: control characters but tab
 * and line feed, lone surrogates, two noncharacters; and an underscore that would be read as the beginning of such a one.
 */
const SPECIAL = /[&<>\uFFFE\uFFFF\p{Surrogate}[\p{Control}--[\t\n]]]|_(?=x[\dA-Fa-f]{4}_)/gv;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Space that XML readers may drop unless they are told to keep it. */
const KEPT_SPACE = /^\s|\s$|\s\s|[\t\n]/;

/** The content of an `is` element; never a formula, whatever it begins with. */
export function textXml(text: string): string {
  const escaped = text.replace(SPECIAL, (one) => ENTITIES[one] ?? escapeOf(one));
  return KEPT_SPACE.test(text) ? `<t xml:space="preserve">${escaped}</t>` : `<t>${escaped}</t>`;
}

function escapeOf(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

/** A text that a cell holds: null where it is short enough, else its beginning, which says that it is one. */
export function shortened(text: string): string | null {
  if (text.length <= MOST_CHARACTERS) return null;
  const note = ` … [the first part of ${text.length} characters: a cell of a spreadsheet holds no more]`;
  const beginning = text.slice(0, MOST_CHARACTERS - note.length);
  // Not half of a character of two units.
  return (/[\uD800-\uDBFF]$/.test(beginning) ? beginning.slice(0, -1) : beginning) + note;
}
