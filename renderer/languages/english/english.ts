/** The English texts, a namespace a screen. The other languages have the same keys. */
import { common } from './common.ts';
import { frame } from './frame.ts';

export const english = { common, frame } as const;
