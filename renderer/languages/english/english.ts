/** The English texts, a namespace a screen. The other languages have the same keys. */
import { common } from './common.ts';
import { domain } from './domain.ts';
import { frame } from './frame.ts';
import { lifecycle } from './lifecycle.ts';
import { overview } from './overview.ts';
import { ticket } from './ticket.ts';
import { tickets } from './tickets.ts';

export const english = { common, domain, frame, lifecycle, overview, ticket, tickets } as const;
