import 'i18next';
import type { english } from './english/english.ts';

/** Makes every key and every value that a text needs known to the compiler. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof english;
    enableSelector: false;
  }
}
