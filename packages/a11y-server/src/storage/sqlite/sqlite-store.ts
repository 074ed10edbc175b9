import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { canonicalJson } from 'a11y-core';
import { boxOf } from '../box.js';
import {
  checkEvent,
  type DatasetLoad,
  datasetSubject,
  type Fact,
  facilitySubject,
  type NewEvent,
  placeSubject,
  type StoredEvent,
  type Subject,
  subjectId,
} from '../event.js';
import { fold, type StoredFacility, type StoredPlace, type SubjectState } from '../fold.js';
import { searchText } from '../search-text.js';
import {
  type AppendOptions,
  type FacilityFilter,
  type FacilityPage,
  type Store,
  VersionConflictError,
} from '../store.js';
import {
  numberOf,
  openDatabase,
  type Row,
  type SqlValue,
  textOf,
  transaction,
} from './database.js';
import { whereFacilities } from './where.js';

/** The store in one SQLite file; its directory is made if it is missing. `now` is milliseconds. */
export function openSqliteStore(path: string, now: () => number): Store {
  mkdirSync(dirname(path), { recursive: true });
  return new SqliteStore(openDatabase(path), now);
}

type Statement = ReturnType<DatabaseSyncInstance['prepare']>;

class SqliteStore implements Store {
  readonly #database: DatabaseSyncInstance;
  readonly #now: () => number;
  readonly #prepared = new Map<string, Statement>();

  constructor(database: DatabaseSyncInstance, now: () => number) {
    this.#database = database;
    this.#now = now;
  }

  async append(
    given: NewEvent | readonly NewEvent[],
    options: AppendOptions = {},
  ): Promise<readonly StoredEvent[]> {
    const events = 'subject' in given ? [given] : given;
    for (const event of events) checkEvent(event);
    const { expectedVersion } = options;
    if (expectedVersion !== undefined && new Set(events.map((e) => e.subject)).size !== 1) {
      throw new Error('An expected version needs events about exactly one subject.');
    }
    return transaction(this.#database, () => {
      if (expectedVersion !== undefined) this.#expect(events[0]!.subject, expectedVersion);
      const last = this.#row('SELECT recorded_at FROM events ORDER BY sequence DESC LIMIT 1');
      // A clock that was put back must not make history run backwards.
      const before = last === undefined ? 0 : Date.parse(textOf(last, 'recorded_at'));
      const recordedAt = new Date(Math.max(this.#now(), before)).toISOString();
      return events.map((event) => this.#write(event, recordedAt));
    });
  }

  async facility(id: string): Promise<StoredFacility | undefined> {
    const state = this.#state(facilitySubject(id));
    return state?.kind === 'facility' ? state.value : undefined;
  }

  async facilities(
    filter: FacilityFilter,
    page: { readonly limit: number; readonly after?: string },
  ): Promise<FacilityPage> {
    const { sql, values } = whereFacilities(filter);
    const rows = this.#rows(
      `SELECT f.id, s.state FROM facilities f JOIN subjects s ON s.number = f.number
       ${sql} AND f.id > ? ORDER BY f.id LIMIT ?`,
      ...values,
      page.after ?? '',
      page.limit + 1,
    );
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      facilities: shown.map((row) => facilityState(stateOf(row))),
      next: rows.length > shown.length && last !== undefined ? textOf(last, 'id') : null,
    };
  }

  async facilityIds(filter: FacilityFilter): Promise<readonly string[]> {
    const { sql, values } = whereFacilities(filter);
    const rows = this.#rows(`SELECT f.id FROM facilities f ${sql} ORDER BY f.id`, ...values);
    return rows.map((row) => textOf(row, 'id'));
  }

  async place(id: string): Promise<StoredPlace | undefined> {
    const state = this.#state(placeSubject(id));
    return state?.kind === 'place' ? state.value : undefined;
  }

  async places(): Promise<readonly StoredPlace[]> {
    return this.#states('place').flatMap((s) => (s?.kind === 'place' ? [s.value] : []));
  }

  async dataset(name: string): Promise<DatasetLoad | undefined> {
    const state = this.#state(datasetSubject(name));
    return state?.kind === 'dataset' ? state.value : undefined;
  }

  async datasets(): Promise<readonly DatasetLoad[]> {
    return this.#states('dataset').flatMap((s) => (s?.kind === 'dataset' ? [s.value] : []));
  }

  async events(subject: Subject): Promise<readonly StoredEvent[]> {
    return this.#rows('SELECT * FROM events WHERE subject = ? ORDER BY sequence', subject).map(
      eventOf,
    );
  }

  async facilityAsOf(
    id: string,
    at: { readonly recordedAt: string },
  ): Promise<StoredFacility | undefined> {
    const rows = this.#rows(
      'SELECT * FROM events WHERE subject = ? AND recorded_at <= ? ORDER BY sequence',
      facilitySubject(id),
      new Date(at.recordedAt).toISOString(),
    );
    const state = rows.map(eventOf).reduce<SubjectState>(fold, undefined);
    return state?.kind === 'facility' ? state.value : undefined;
  }

  async rebuild(): Promise<void> {
    transaction(this.#database, () => {
      for (const table of ['facility_boxes', 'facilities', 'places', 'subjects']) {
        this.#run(`DELETE FROM ${table}`);
      }
      const rows = this.#statement('SELECT * FROM events ORDER BY sequence').iterate();
      for (const row of rows) this.#apply(eventOf(row as Row));
    });
  }

  async dump(): Promise<string> {
    const rows = this.#rows('SELECT subject, state FROM subjects ORDER BY subject');
    return rows.map((row) => `${textOf(row, 'subject')} ${textOf(row, 'state')}\n`).join('');
  }

  async ping(): Promise<void> {
    this.#row('SELECT 1 AS one');
  }

  async close(): Promise<void> {
    this.#prepared.clear();
    this.#database.close();
  }

  #expect(subject: Subject, expected: number): void {
    const actual = this.#latest(subject)?.version ?? 0;
    if (actual !== expected) throw new VersionConflictError(subject, expected, actual);
  }

  #latest(subject: Subject): { readonly sequence: number; readonly version: number } | undefined {
    const row = this.#row(
      'SELECT sequence, version FROM events WHERE subject = ? ORDER BY version DESC LIMIT 1',
      subject,
    );
    if (row === undefined) return undefined;
    return { sequence: numberOf(row, 'sequence'), version: numberOf(row, 'version') };
  }

  #write(event: NewEvent, recordedAt: string): StoredEvent {
    const latest = this.#latest(event.subject);
    const version = (latest?.version ?? 0) + 1;
    const previous = latest?.sequence ?? null;
    const sequence = this.#run(
      `INSERT INTO events (subject, version, type, payload, actor, occurred_at, recorded_at,
         ruleset_revision, cause, previous) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      event.subject,
      version,
      event.type,
      canonicalJson(event.payload),
      event.actor,
      event.occurredAt,
      recordedAt,
      event.rulesetRevision ?? null,
      event.cause,
      previous,
    );
    const stored: StoredEvent = { ...event, sequence, version, recordedAt, previous };
    this.#apply(stored);
    return stored;
  }

  /** Brings the derived tables up to one more event. */
  #apply(event: StoredEvent): void {
    const { subject } = event;
    const before = this.#row('SELECT number, state FROM subjects WHERE subject = ?', subject);
    const after = fold(before === undefined ? undefined : stateOf(before), event);
    if (before !== undefined) this.#unindex(numberOf(before, 'number'));
    if (after === undefined) {
      if (before !== undefined) this.#run('DELETE FROM subjects WHERE subject = ?', subject);
      return;
    }
    const text = canonicalJson(after);
    let number: number;
    if (before === undefined) {
      number = this.#run(
        'INSERT INTO subjects (subject, kind, id, state) VALUES (?, ?, ?, ?)',
        subject,
        after.kind,
        subjectId(subject),
        text,
      );
    } else {
      number = numberOf(before, 'number');
      this.#run('UPDATE subjects SET state = ? WHERE number = ?', text, number);
    }
    this.#index(number, after);
  }

  #unindex(number: number): void {
    this.#run('DELETE FROM facilities WHERE number = ?', number);
    this.#run('DELETE FROM facility_boxes WHERE number = ?', number);
    this.#run('DELETE FROM places WHERE number = ?', number);
  }

  #index(number: number, state: NonNullable<SubjectState>): void {
    if (state.kind === 'facility') {
      const { facility } = state.value;
      const [west, south, east, north] = boxOf(facility.geometry);
      this.#run(
        `INSERT INTO facilities (number, id, facility_type, place_id, search_text, west, south, east, north)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        number,
        facility.id,
        facility.facilityType,
        facility.placeId ?? null,
        searchText(facility.name ?? ''),
        west,
        south,
        east,
        north,
      );
      this.#run(
        'INSERT INTO facility_boxes (number, west, east, south, north) VALUES (?, ?, ?, ?, ?)',
        number,
        west,
        east,
        south,
        north,
      );
    } else if (state.kind === 'place') {
      const { place } = state.value;
      const values = [number, place.id, searchText(place.name)];
      this.#run('INSERT INTO places (number, id, search_text) VALUES (?, ?, ?)', ...values);
    }
  }

  #state(subject: Subject): SubjectState {
    const row = this.#row('SELECT state FROM subjects WHERE subject = ?', subject);
    return row === undefined ? undefined : stateOf(row);
  }

  #states(kind: string): readonly SubjectState[] {
    return this.#rows('SELECT state FROM subjects WHERE kind = ? ORDER BY id', kind).map(stateOf);
  }

  #statement(sql: string): Statement {
    let statement = this.#prepared.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }

  #row(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined;
  }

  #rows(sql: string, ...values: readonly SqlValue[]): readonly Row[] {
    return this.#statement(sql).all(...values) as readonly Row[];
  }

  /** Number of the row inserted, where one was. */
  #run(sql: string, ...values: readonly SqlValue[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid);
  }
}

function stateOf(row: Row): SubjectState {
  return JSON.parse(textOf(row, 'state')) as SubjectState;
}

function facilityState(state: SubjectState): StoredFacility {
  if (state?.kind !== 'facility') throw new Error('The index of facilities names something else.');
  return state.value;
}

function eventOf(row: Row): StoredEvent {
  const revision = row['ruleset_revision'];
  // Only `append` writes this table, and it wrote the two from one checked event.
  const fact = { type: row['type'], payload: JSON.parse(textOf(row, 'payload')) } as Fact;
  return {
    ...fact,
    subject: textOf(row, 'subject') as Subject,
    actor: textOf(row, 'actor'),
    occurredAt: textOf(row, 'occurred_at'),
    ...(typeof revision === 'string' && { rulesetRevision: revision }),
    cause: textOf(row, 'cause'),
    sequence: numberOf(row, 'sequence'),
    version: numberOf(row, 'version'),
    recordedAt: textOf(row, 'recorded_at'),
    previous: row['previous'] === null ? null : numberOf(row, 'previous'),
  };
}
