/** The languages that the screens speak, by their ISO 639-1 codes. Domain values stay as TIXNGO spells them in each. */
export const LANGUAGES = ['en', 'fr', 'de', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
