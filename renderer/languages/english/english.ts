/** The English texts, a namespace a screen. The other languages have the same keys. */

import { SENTENCES as sentences } from '../../../shared/sentences/english.ts';
import { assistant } from './assistant.ts';
import { common } from './common.ts';
import { connectionTest } from './connection-test.ts';
import { deletions } from './deletions.ts';
import { domain } from './domain.ts';
import { frame } from './frame.ts';
import { lifecycle } from './lifecycle.ts';
import { overview } from './overview.ts';
import { problems } from './problems.ts';
import { reports } from './reports.ts';
import { settings } from './settings.ts';
import { sync } from './sync.ts';
import { ticket } from './ticket.ts';
import { tickets } from './tickets.ts';

export const english = {
  assistant,
  common,
  connectionTest,
  deletions,
  domain,
  frame,
  lifecycle,
  overview,
  problems,
  reports,
  sentences,
  settings,
  sync,
  ticket,
  tickets,
} as const;
