/** The tables of the demo's own file. Indexes come after the first fill, which they would slow down. */

export const SCHEMA_VERSION = 1;

export const TABLES = `
  CREATE TABLE venue (
    seed    INTEGER NOT NULL,
    tickets INTEGER NOT NULL,
    anchor  INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE event (
    event_id TEXT PRIMARY KEY,
    event    TEXT NOT NULL
  ) STRICT;

  CREATE TABLE spectator (
    spectator_id TEXT PRIMARY KEY,
    spectator    TEXT NOT NULL
  ) STRICT;

  CREATE TABLE offline_phone (
    device_id TEXT PRIMARY KEY
  ) STRICT;

  CREATE TABLE ticket (
    ticket_id    TEXT PRIMARY KEY,
    event_id     TEXT NOT NULL REFERENCES event,
    last_updated INTEGER NOT NULL,
    deleted      INTEGER NOT NULL,
    facts        TEXT NOT NULL,
    account      TEXT NOT NULL,
    common       TEXT NOT NULL,
    owners       TEXT NOT NULL,
    details      TEXT NOT NULL
  ) STRICT;

  CREATE TABLE log (
    sequence    INTEGER PRIMARY KEY,
    ticket_id   TEXT NOT NULL,
    event_id    TEXT NOT NULL,
    at          INTEGER NOT NULL,
    wire        TEXT,
    action_name TEXT,
    from_status TEXT,
    to_status   TEXT,
    from_owner  TEXT,
    to_owner    TEXT,
    actor       TEXT NOT NULL,
    status      TEXT NOT NULL,
    delivered   INTEGER NOT NULL,
    controlled  INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE awaited_unlink (
    ticket_id   TEXT NOT NULL REFERENCES ticket,
    device_id   TEXT NOT NULL,
    earliest_at INTEGER NOT NULL,
    PRIMARY KEY (device_id, ticket_id)
  ) STRICT;

  CREATE TABLE deletion_request (
    client_request_id TEXT PRIMARY KEY,
    ticket_id         TEXT NOT NULL REFERENCES ticket,
    body              TEXT NOT NULL,
    answer            TEXT NOT NULL,
    accepted_at       INTEGER NOT NULL
  ) STRICT;
`;

export const INDEXES = `
  CREATE INDEX ticket_by_update ON ticket (last_updated, ticket_id, deleted);
  CREATE INDEX ticket_by_event ON ticket (event_id, last_updated, ticket_id, deleted);
  CREATE INDEX log_by_time ON log (at, sequence);
  CREATE INDEX log_by_ticket ON log (event_id, ticket_id, sequence, at, status, delivered, controlled);
  CREATE INDEX deletion_request_by_ticket ON deletion_request (ticket_id);
`;
