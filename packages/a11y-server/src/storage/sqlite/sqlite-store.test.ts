import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterAll, expect, test } from 'vitest';
import { facilityRecorded, rampAt } from '../../../test/support/events.js';
import { describeStore } from '../../../test/support/store-contract.js';
import { MIGRATIONS } from './migrations.js';
import { openSqliteStore } from './sqlite-store.js';

const directory = mkdtempSync(join(tmpdir(), 'tongtu-store-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

let files = 0;
const newFile = () => join(directory, `${files++}`, 'tongtu.sqlite');

describeStore('SQLite', async () => {
  const path = newFile();
  let now = 0;
  return {
    store: openSqliteStore(path, () => now),
    setNow: (value) => {
      now = value;
    },
    reopen: async () => openSqliteStore(path, () => now),
  };
});

test('the engine itself refuses to change or remove an event', async () => {
  const path = newFile();
  const store = openSqliteStore(path, () => 0);
  await store.append(facilityRecorded(rampAt('a', 1, 1)));
  const database = new DatabaseSync(path);
  expect(() => database.exec("UPDATE events SET actor = 'somebody else'")).toThrow(/append-only/);
  expect(() => database.exec('DELETE FROM events')).toThrow(/append-only/);
  database.close();
  await store.close();
});

test('a new file is in WAL mode and at the newest schema', async () => {
  const path = newFile();
  await openSqliteStore(path, () => 0).close();
  const database = new DatabaseSync(path);
  expect(database.prepare('PRAGMA journal_mode').get()).toMatchObject({ journal_mode: 'wal' });
  expect(database.prepare('PRAGMA user_version').get()).toEqual({
    user_version: MIGRATIONS.length,
  });
  database.close();
});

test('a file written by a newer version is left alone', () => {
  const path = newFile();
  openSqliteStore(path, () => 0).close();
  const database = new DatabaseSync(path);
  database.exec('PRAGMA user_version = 999');
  database.close();
  expect(() => openSqliteStore(path, () => 0)).toThrow(/newer version \(schema 999\)/);
});

test('two stores on one file see each other and refuse stale versions', async () => {
  const path = newFile();
  const [one, two] = [openSqliteStore(path, () => 0), openSqliteStore(path, () => 0)];
  await one.append(facilityRecorded(rampAt('a', 1, 1)));
  expect(await two.facility('a')).toMatchObject({ version: 1 });
  await two.append(facilityRecorded(rampAt('a', 2, 2)), { expectedVersion: 1 });
  await expect(
    one.append(facilityRecorded(rampAt('a', 3, 3)), { expectedVersion: 1 }),
  ).rejects.toThrow('facility/a is at version 2, not 1.');
  await one.close();
  await two.close();
});
