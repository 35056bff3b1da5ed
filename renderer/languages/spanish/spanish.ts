import type { english } from '../english/english.ts';
import type { Translated } from '../translated.ts';
import { common } from './common.ts';
import { frame } from './frame.ts';

export const spanish: Translated<typeof english> = { common, frame };
