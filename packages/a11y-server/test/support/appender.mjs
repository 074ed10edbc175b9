// Appends batches to a store for ever and says after each which one was acknowledged. Run by the
// kill test, which ends it at a moment of its own choosing.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, file] = process.argv.slice(2);
const { openSqliteStore } = await import(
  pathToFileURL(join(dist, 'storage/sqlite/sqlite-store.js')).href
);
const store = openSqliteStore(file, () => Date.now());
const facility = (id, batch) => ({
  type: 'facility-recorded',
  subject: `facility/${id}`,
  payload: {
    id,
    facilityType: 'ramp',
    name: `batch ${batch}`,
    context: {},
    geometry: { type: 'Point', coordinates: [114 + batch / 1e6, 22.5] },
    observations: {},
  },
  actor: 'test',
  occurredAt: new Date().toISOString(),
  cause: 'kill test',
});
for (let batch = Math.max(0, (await store.facilityIds({})).length - 1); ; batch++) {
  await store.append([facility(`f-${batch}`, batch), facility('always-the-same', batch)]);
  process.stdout.write(`${batch}\n`);
}
