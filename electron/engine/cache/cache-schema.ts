/** The tables of cache.sqlite: a rebuildable copy of what TIXNGO said. Times are UTC milliseconds. */
import type { DatabaseFormat } from '../database/open-database.ts';

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

const VERSION_3 = `
-- What changed of an event since an instant, without a look at its other tickets.
CREATE INDEX ticket_by_change ON ticket (event_id, last_updated);

-- The latest comparison of each event with TIXNGO's statistics; the figures as JSON.
CREATE TABLE reconciliation (
  event_id TEXT PRIMARY KEY REFERENCES event,
  outcome TEXT NOT NULL CHECK (outcome IN ('compared', 'notOffered', 'notAsked')),
  tried_at INTEGER NOT NULL,
  message TEXT,
  instant INTEGER,
  figures TEXT NOT NULL DEFAULT '[]',
  explaining INTEGER NOT NULL DEFAULT 0,
  -- When explaining tickets were looked for; null: they have to be.
  searched_at INTEGER
) STRICT, WITHOUT ROWID;

-- The latest full re-check of each event.
CREATE TABLE recheck (
  event_id TEXT PRIMARY KEY REFERENCES event,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'running', 'complete', 'interrupted', 'failed')),
  asked_at INTEGER NOT NULL,
  ended_at INTEGER,
  message TEXT,
  read INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  corrected INTEGER NOT NULL DEFAULT 0,
  not_listed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

-- The tickets that either of them found; what was found as JSON.
CREATE TABLE reconciliation_ticket (
  event_id TEXT NOT NULL REFERENCES event,
  source TEXT NOT NULL CHECK (source IN ('comparison', 'recheck')),
  ticket_id TEXT NOT NULL,
  finding TEXT NOT NULL,
  PRIMARY KEY (event_id, source, ticket_id)
) STRICT, WITHOUT ROWID;
`;

const VERSION_4 = `
CREATE TABLE loaded_file (
  -- Of the file as it was chosen.
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('tickets', 'statusLog')),
  as_of INTEGER NOT NULL,
  loaded_at INTEGER NOT NULL,
  loaded_by TEXT NOT NULL,
  records INTEGER NOT NULL,
  stored INTEGER NOT NULL,
  set_aside INTEGER NOT NULL,
  not_listed INTEGER NOT NULL
) STRICT;
`;

const VERSION_5 = `
-- Tickets that changed since their story was read.
CREATE TABLE story_to_read (ticket INTEGER PRIMARY KEY) STRICT;

-- What a ticket and its log tell together: see ticket-story.ts. Kept so that its figures can be taken back.
CREATE TABLE ticket_story (
  ticket INTEGER PRIMARY KEY,
  event_id TEXT NOT NULL,
  course TEXT NOT NULL,
  arrival_quarter INTEGER,
  -- Null for a ticket that was not controlled, empty where its gate is not known.
  arrival_gate TEXT,
  problems INTEGER NOT NULL
) STRICT;
CREATE INDEX ticket_by_problem ON ticket_story (problems) WHERE problems <> 0;

-- Kept up to date while stories are read, so that no screen replays a log.
CREATE TABLE story_figure (
  dimension TEXT NOT NULL CHECK (dimension IN ('family', 'familyDay', 'arrival', 'problem')),
  event_id TEXT NOT NULL,
  quarter INTEGER NOT NULL,
  value TEXT NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (dimension, event_id, quarter, value)
) STRICT, WITHOUT ROWID;
`;

const VERSION_6 = `
-- 1 during the first load, while the indexes that bulk-load.ts names are not there and search texts wait.
ALTER TABLE pull_state ADD COLUMN bulk_load INTEGER NOT NULL DEFAULT 0;

-- Folded texts that are not in ticket_search yet.
CREATE TABLE search_text_to_index (ticket INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
`;

const VERSION_7 = `
-- Which tickets changed, for those who keep something of them in memory: new ones are told by their row numbers.
CREATE TABLE ticket_change (
  change INTEGER PRIMARY KEY,
  ticket INTEGER NOT NULL,
  -- 1: it has another place in the order of the list.
  moved INTEGER NOT NULL
) STRICT;
CREATE TRIGGER ticket_changed
AFTER UPDATE OF ticket_number, event_id, vocabulary, status, family, attributes, owner_name, holder_name, last_updated
ON ticket
BEGIN
  INSERT INTO ticket_change (ticket, moved) VALUES (
    new.rowid, old.event_id <> new.event_id OR old.ticket_number <> new.ticket_number COLLATE BINARY);
  -- Who has missed more than this reads all tickets again.
  DELETE FROM ticket_change WHERE change <= (SELECT max(change) FROM ticket_change) - 20000;
END;
`;

const VERSION_8 = `
-- An entry's key is looked for among those of its ticket and instant: an index of all keys cost as much as all the rest.
CREATE TABLE status_log_by_ticket (
  sequence INTEGER PRIMARY KEY,
  entry_key TEXT NOT NULL,
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
INSERT INTO status_log_by_ticket SELECT * FROM status_log;
DROP TABLE status_log;
ALTER TABLE status_log_by_ticket RENAME TO status_log;
-- With the row number behind it, which is the sequence.
CREATE INDEX status_log_of_ticket ON status_log (ticket_id, server_at);

-- What the latest entry says is looked up there.
ALTER TABLE ticket DROP COLUMN last_action;
ALTER TABLE ticket DROP COLUMN last_action_at;
`;

const VERSION_9 = `
-- Events whose personal data is removed: see retention.ts.
CREATE TABLE purged_event (
  event_id TEXT PRIMARY KEY,
  begun_at INTEGER NOT NULL,
  -- Rows are cleaned first; then the file is written anew, so that nothing is left between them; then the trail has it.
  state TEXT NOT NULL DEFAULT 'begun' CHECK (state IN ('begun', 'cleaned', 'rewritten', 'noted'))
) STRICT, WITHOUT ROWID;

-- Tickets of such events that may still name people, themselves or in their logs.
CREATE TABLE ticket_to_purge (ticket_id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

const VERSION_10 = `
-- Of the text in ticket_search, which keeps none: tells whether it has to be written again. Null: not known.
ALTER TABLE ticket_document ADD COLUMN search_digest TEXT;
`;

const MIGRATIONS = [
  VERSION_1,
  VERSION_2,
  VERSION_3,
  VERSION_4,
  VERSION_5,
  VERSION_6,
  VERSION_7,
  VERSION_8,
  VERSION_9,
  VERSION_10,
];

/** AEGIS-256, since processors have instructions for it: a page is decrypted in a tenth of ChaCha20's time. */
export const CACHE_FORMAT: DatabaseFormat = { migrations: MIGRATIONS, cipher: 'aegis' };
