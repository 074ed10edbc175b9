import { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeText } from './io.js';

test('a full sink is waited for, so that little is held in memory', async () => {
  let most = 0;
  const sink = new Writable({
    highWaterMark: 10,
    decodeStrings: false,
    write: (_chunk, _encoding, done) => {
      most = Math.max(most, sink.writableLength);
      setTimeout(done, 1);
    },
  });
  for (let i = 0; i < 20; i++) expect(await writeText(sink, 'twelve bytes')).toBe(true);
  expect(most).toBeLessThanOrEqual(24);
  expect(sink.listenerCount('drain') + sink.listenerCount('close')).toBe(0);
});

test('a sink whose reader has gone says so, also to who waits for it', async () => {
  const sink = new Writable({ highWaterMark: 1, write: () => undefined });
  const written = writeText(sink, 'text');
  await wait(1);
  sink.destroy();
  expect(await written).toBe(false);
  expect(await writeText(sink, 'more')).toBe(false);
});

test('a sink that only takes text is never waited for', async () => {
  expect(await writeText({ write: () => false }, 'text')).toBe(true);
});
