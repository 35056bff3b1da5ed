/** The tables of ledger.sqlite: what people decided here. Nothing is ever deleted. Times are UTC milliseconds. */
import type { DatabaseFormat } from '../database/open-database.ts';

const VERSION_1 = `
CREATE TABLE deletion (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  -- UUIDv7, sent with every attempt.
  deletion_id TEXT NOT NULL UNIQUE,
  source TEXT NOT NULL,
  ticket_id TEXT NOT NULL,
  ticket_number TEXT NOT NULL,
  event_id TEXT NOT NULL,
  event_name TEXT NOT NULL,
  seat TEXT NOT NULL,
  reason TEXT NOT NULL,
  note TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  basis TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('QUEUED', 'SENDING', 'ACCEPTED', 'NEEDS_DECISION', 'REJECTED', 'CANCELLED')),
  state_since INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  next_attempt_at INTEGER,
  message TEXT,
  found TEXT,
  answer TEXT,
  server_status TEXT,
  confirmed_at INTEGER
) STRICT;

-- A ticket is deleted once: a second decision has to wait until the first is settled.
CREATE UNIQUE INDEX one_open_deletion ON deletion (source, ticket_id)
  WHERE state IN ('QUEUED', 'SENDING', 'NEEDS_DECISION');
CREATE INDEX deletion_of_ticket ON deletion (source, ticket_id, sequence);
CREATE INDEX deletion_by_state ON deletion (source, state);

CREATE TRIGGER deletion_is_kept BEFORE DELETE ON deletion
BEGIN SELECT raise(ABORT, 'a decision is never deleted'); END;

-- Append-only; each entry holds the hash of the one before it.
CREATE TABLE audit_trail (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  at INTEGER NOT NULL,
  who TEXT NOT NULL,
  kind TEXT NOT NULL,
  -- A deletion id, or empty where the whole ledger is meant.
  subject TEXT NOT NULL,
  details TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_trail_of_subject ON audit_trail (subject, sequence);

CREATE TRIGGER audit_trail_is_not_changed BEFORE UPDATE ON audit_trail
BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER audit_trail_is_kept BEFORE DELETE ON audit_trail
BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;
`;

const VERSION_2 = `
-- An attempt went out and no answer came: the deletion may have been carried out.
ALTER TABLE deletion ADD COLUMN answer_missing INTEGER NOT NULL DEFAULT 0;
UPDATE deletion SET answer_missing = 1 WHERE state IN ('QUEUED', 'SENDING') AND attempts > 0;
`;

const VERSION_3 = `
-- A person decided to send it again: how old its data is counts from then.
ALTER TABLE deletion ADD COLUMN decided_again_by TEXT;
ALTER TABLE deletion ADD COLUMN decided_again_at INTEGER;
-- Somebody else had deleted the ticket; who and when, as the status log tells (JSON).
ALTER TABLE deletion ADD COLUMN already_deleted INTEGER NOT NULL DEFAULT 0;
ALTER TABLE deletion ADD COLUMN deleted_by TEXT;
UPDATE deletion SET already_deleted = 1 WHERE state = 'ACCEPTED' AND (answer = 'null' OR answer ->> 'alreadyDeleted' = 1);
`;

const VERSION_4 = `
-- Deletions carried between machines in files. Tells this ledger from every other one.
CREATE TABLE machine (machine_id TEXT NOT NULL) STRICT;
INSERT INTO machine VALUES (lower(hex(randomblob(16))));
-- Grows with every decision to send it again.
ALTER TABLE deletion ADD COLUMN decision INTEGER NOT NULL DEFAULT 1;
-- When and in which file it went to another machine, and where it came from (JSON).
ALTER TABLE deletion ADD COLUMN carried_out TEXT;
ALTER TABLE deletion ADD COLUMN carried_in TEXT;
ALTER TABLE deletion ADD COLUMN receipt_at INTEGER;
`;

const VERSION_5 = `
-- Keys that are made once, at this installation: what signs reports, and what pseudonyms are made with.
CREATE TABLE installation_secret (
  name TEXT PRIMARY KEY CHECK (name IN ('signingKey', 'pseudonymKey')),
  value TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE TRIGGER secret_is_not_changed BEFORE UPDATE ON installation_secret
BEGIN SELECT raise(ABORT, 'a key of the installation is never changed'); END;
CREATE TRIGGER secret_is_kept BEFORE DELETE ON installation_secret
BEGIN SELECT raise(ABORT, 'a key of the installation is never deleted'); END;

-- INSERT OR REPLACE removes a row without firing its triggers.
CREATE TRIGGER secret_is_not_replaced BEFORE INSERT ON installation_secret
WHEN EXISTS (SELECT 1 FROM installation_secret WHERE name = new.name)
BEGIN SELECT raise(ABORT, 'a key of the installation is never changed'); END;
CREATE TRIGGER audit_trail_grows_at_its_end BEFORE INSERT ON audit_trail
WHEN new.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_trail)
  OR new.previous_hash <> coalesce((SELECT hash FROM audit_trail ORDER BY sequence DESC LIMIT 1), '')
BEGIN SELECT raise(ABORT, 'the audit trail is append-only'); END;
CREATE TRIGGER deletion_is_not_replaced BEFORE INSERT ON deletion
WHEN EXISTS (SELECT 1 FROM deletion WHERE deletion_id = new.deletion_id OR sequence = new.sequence)
BEGIN SELECT raise(ABORT, 'a decision is never deleted'); END;
`;

export const LEDGER_FORMAT: DatabaseFormat = {
  migrations: [VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5],
  cipher: 'chacha20',
};
