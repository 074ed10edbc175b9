/**
 * The schema, one step per entry; the step a database has reached stands in `user_version`. Steps
 * are only ever appended. Everything but `events` is derived and can be rebuilt from it.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE events (
    sequence INTEGER PRIMARY KEY,
    subject TEXT NOT NULL,
    version INTEGER NOT NULL,
    type TEXT NOT NULL,
    payload TEXT NOT NULL,
    actor TEXT NOT NULL,
    occurred_at TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    ruleset_revision TEXT,
    cause TEXT NOT NULL,
    previous INTEGER REFERENCES events (sequence),
    UNIQUE (subject, version)
  ) STRICT;

  CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
  CREATE TRIGGER events_are_not_removed BEFORE DELETE ON events
  BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

  CREATE TABLE subjects (
    number INTEGER PRIMARY KEY,
    subject TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    state TEXT NOT NULL
  ) STRICT;
  CREATE INDEX subjects_by_kind ON subjects (kind, id);

  -- Corners in 64 bits: the R*Tree below holds 32-bit floats rounded outwards and only proposes.
  CREATE TABLE facilities (
    number INTEGER PRIMARY KEY REFERENCES subjects (number),
    id TEXT NOT NULL UNIQUE,
    facility_type TEXT NOT NULL,
    place_id TEXT,
    search_text TEXT NOT NULL,
    west REAL NOT NULL,
    south REAL NOT NULL,
    east REAL NOT NULL,
    north REAL NOT NULL
  ) STRICT;
  CREATE INDEX facilities_by_type ON facilities (facility_type);
  CREATE INDEX facilities_by_place ON facilities (place_id);
  CREATE VIRTUAL TABLE facility_boxes USING rtree (number, west, east, south, north);

  CREATE TABLE places (
    number INTEGER PRIMARY KEY REFERENCES subjects (number),
    id TEXT NOT NULL UNIQUE,
    search_text TEXT NOT NULL
  ) STRICT;
  `,
];
