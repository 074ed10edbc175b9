import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { MIGRATIONS } from './migrations.js';

/** A value as it is bound: encode everything else yourself, a `Date` would silently become NULL. */
export type SqlValue = string | number | null;
export type Row = Readonly<Record<string, SqlValue>>;

/** Opens a database file, creating it and bringing its schema up to date. */
export function openDatabase(path: string): DatabaseSyncInstance {
  const database = new DatabaseSync(path);
  try {
    // FULL: an acknowledged write is on the disk, also when the power fails a moment later.
    database.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA busy_timeout = 5000;
    `);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: DatabaseSyncInstance): void {
  transaction(database, () => {
    const reached = numberOf(firstRow(database, 'PRAGMA user_version'), 'user_version');
    if (reached > MIGRATIONS.length) {
      throw new Error(
        `The data was written by a newer version (schema ${reached}); this one knows ${MIGRATIONS.length}.`,
      );
    }
    for (const [step, sql] of MIGRATIONS.entries()) {
      if (step < reached) continue;
      database.exec(sql);
      database.exec(`PRAGMA user_version = ${step + 1}`);
    }
  });
}

/** Runs `work` in one transaction that takes the write lock at once; any error undoes it all. */
export function transaction<T>(database: DatabaseSyncInstance, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function firstRow(database: DatabaseSyncInstance, sql: string): Row {
  return database.prepare(sql).get() as Row;
}

export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`Column ${column} holds no text.`);
  return value;
}

export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`Column ${column} holds no number.`);
  return value;
}
