/** The tables of cache.sqlite: a rebuildable copy of what TIXNGO said. Times are UTC milliseconds. */
import type { Migrations } from '../database/migrations.ts';

const VERSION_1 = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  event_id TEXT PRIMARY KEY,
  code TEXT,
  name TEXT NOT NULL,
  start_at INTEGER,
  start_offset INTEGER,
  last_updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Owners of tickets, so that the owner ids of the status log get a name.
CREATE TABLE spectator (
  spectator_id TEXT PRIMARY KEY,
  email TEXT,
  first_name TEXT,
  last_name TEXT,
  last_updated INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket (
  rowid INTEGER PRIMARY KEY,
  ticket_id TEXT NOT NULL UNIQUE,
  ticket_number TEXT NOT NULL COLLATE NOCASE,
  ticket_external_id TEXT COLLATE NOCASE,
  barcode TEXT COLLATE NOCASE,
  event_id TEXT NOT NULL REFERENCES event,
  vocabulary TEXT NOT NULL CHECK (vocabulary IN ('V4', 'LIFECYCLE', 'LEGACY')),
  status TEXT NOT NULL,
  legacy_action TEXT,
  legacy_state TEXT,
  family TEXT NOT NULL,
  -- One bit per attribute: see attribute-bits.ts. TRUE is possible without a known time.
  attributes INTEGER NOT NULL,
  injected_at INTEGER,
  delivered_at INTEGER,
  assigned_at INTEGER,
  kept_by_owner_at INTEGER,
  activated_at INTEGER,
  checked_at INTEGER,
  controlled_at INTEGER,
  deleted_at INTEGER,
  deletion_reason TEXT,
  owner_id TEXT,
  owner_name TEXT NOT NULL,
  owner_email TEXT COLLATE NOCASE,
  initial_owner_id TEXT,
  previous_owner_id TEXT,
  pending_recipient_id TEXT,
  holder_name TEXT NOT NULL,
  purchase_at INTEGER,
  purchase_offset INTEGER,
  file_number TEXT,
  price_minor INTEGER,
  price_currency TEXT,
  seat_category_id TEXT,
  contingent_id TEXT,
  tariff_id TEXT,
  seated INTEGER,
  numbered INTEGER,
  external_entrance TEXT,
  gate TEXT,
  level TEXT,
  area TEXT,
  block TEXT,
  row TEXT,
  seat TEXT,
  last_updated INTEGER NOT NULL,
  -- The server said so at this instant.
  as_of INTEGER NOT NULL,
  last_action TEXT,
  last_action_at INTEGER
) STRICT;

-- Not unique: it is not known whether a ticket that is injected again keeps them (domain.md 13.19).
CREATE INDEX ticket_by_number ON ticket (ticket_number);
CREATE INDEX ticket_by_external_id ON ticket (ticket_external_id) WHERE ticket_external_id IS NOT NULL;
CREATE INDEX ticket_by_barcode ON ticket (barcode) WHERE barcode IS NOT NULL;
CREATE INDEX ticket_by_owner_email ON ticket (owner_email) WHERE owner_email IS NOT NULL;
-- The default order of the list, with everything that a filter asks for.
CREATE INDEX ticket_in_order ON ticket (event_id, ticket_number, family, vocabulary, status, attributes);

CREATE TABLE ticket_document (ticket INTEGER PRIMARY KEY REFERENCES ticket (rowid), raw TEXT NOT NULL) STRICT;

-- Holds text that search-text.ts has folded, so that case is settled before.
CREATE VIRTUAL TABLE ticket_search USING fts5 (
  text, content = '', contentless_delete = 1, tokenize = 'trigram case_sensitive 1'
);

CREATE TABLE status_log (
  sequence INTEGER PRIMARY KEY,
  entry_key TEXT NOT NULL UNIQUE,
  ticket_id TEXT NOT NULL,
  vocabulary TEXT NOT NULL,
  action TEXT NOT NULL,
  from_status TEXT,
  to_status TEXT,
  from_owner_id TEXT,
  to_owner_id TEXT,
  actor TEXT,
  server_at INTEGER NOT NULL,
  mobile_at INTEGER,
  raw TEXT NOT NULL
) STRICT;
CREATE INDEX status_log_of_ticket ON status_log (ticket_id, server_at, sequence);

-- Kept up to date while pages are written, so that no screen counts tickets.
CREATE TABLE figure (
  event_id TEXT NOT NULL REFERENCES event,
  dimension TEXT NOT NULL CHECK (dimension IN ('family', 'status', 'milestone')),
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (event_id, dimension, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE set_aside (
  record_id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('ticket', 'statusLogEntry')),
  -- The record's own id where it could be found, else a digest of its text.
  identity TEXT NOT NULL,
  reason TEXT NOT NULL,
  raw TEXT NOT NULL,
  set_aside_at INTEGER NOT NULL,
  run_id INTEGER,
  UNIQUE (kind, identity)
) STRICT;

CREATE TABLE sync_run (
  run_id INTEGER PRIMARY KEY,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT NOT NULL CHECK (outcome IN ('running', 'complete', 'interrupted', 'failed')),
  message TEXT,
  tickets INTEGER NOT NULL DEFAULT 0,
  log_entries INTEGER NOT NULL DEFAULT 0,
  set_aside INTEGER NOT NULL DEFAULT 0,
  deletions_sent INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE pull_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  tickets_as_of INTEGER,
  ticket_position TEXT,
  log_from INTEGER,
  log_to INTEGER,
  log_position TEXT,
  data_as_of INTEGER,
  earliest_ticket_at INTEGER,
  log_entries INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO pull_state (id) VALUES (1);
`;

const VERSION_2 = `
CREATE INDEX ticket_by_seat ON ticket (event_id, block, row, seat) WHERE seat IS NOT NULL;
`;

export const CACHE_MIGRATIONS: Migrations = [VERSION_1, VERSION_2];
