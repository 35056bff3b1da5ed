/** Words that are spelled alike in English and in another language, so that an equal text is a translation. */
const ALIKE = new Set([
  'Ticket',
  'Ticket {{ticket}}',
  'Tickets',
  'Online',
  'Offline',
  'Action',
  'Barcode',
  'Actor',
  'Block',
  'Contingent',
  'Date',
  'Name',
  'Excel (XLSX)',
  'JSON Lines',
  'Position',
  'Problem',
  'Status',
  'in {{length}}',
  'no',
  'No',
]);

/** Whether a text may be the same in another language: names, values, symbols and slots only, or a word spelled alike. */
export function sameEverywhere(text: string): boolean {
  if (ALIKE.has(text)) return true;
  const words = text.replace(/\{\{.*?\}\}|<\/?\w+\/?>/g, '').match(/\p{L}{2,}/gu) ?? [];
  return words.every((word) => NAMES.has(word) || word === word.toUpperCase());
}

const NAMES = new Set(['Usher', 'TIXNGO', 'min', 'English', 'Français', 'Deutsch', 'Español']);
