import type { english } from '../english/english.ts';
import type { Translated } from '../translated.ts';
import { common } from './common.ts';
import { domain } from './domain.ts';
import { frame } from './frame.ts';
import { lifecycle } from './lifecycle.ts';
import { overview } from './overview.ts';
import { ticket } from './ticket.ts';

export const german: Translated<typeof english> = { common, domain, frame, lifecycle, overview, ticket };
