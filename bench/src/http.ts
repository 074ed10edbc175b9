import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { nodePosition } from 'a11y-core';
import { placesOf } from 'a11y-fixtures';
import type { BenchRow } from './bench-row.js';
import { heidelberg } from './heidelberg.js';
import { localPairs } from './pairs.js';

const PAIRS = 200;
const ROUNDS = 5;
/** Nobody is asked about before the code is compiled. */
const WARM_ROUNDS = 3;

/** An answer with a way: why there is none is another question, and takes several searches. */
const HAS_WAY = /"outcome":"route"|"code":"Ok"/;

interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: string;
}

/**
 * Processor time of a request for a local route, with its geometry and steps, beside that of the same
 * stack answering as many bytes that it has ready. One connection, kept alive.
 */
export async function benchHttp(): Promise<BenchRow[]> {
  const network = await heidelberg();
  const pairs = localPairs(placesOf(network), PAIRS).map((pair) =>
    pair.map((node) => nodePosition(network, node)),
  );
  const server = fork(fileURLToPath(new URL('./http-server.js', import.meta.url)));
  try {
    const [{ port }] = (await once(server, 'message')) as [{ port: number }];
    const ask = asker(port);
    const routes = pairs.map(([from, to]): Question => {
      const body = JSON.stringify({ from, to, profile: 'manual-wheelchair' });
      return { method: 'POST', path: '/api/v1/routes', body };
    });
    const osrm = pairs.map(([from, to]): Question => {
      const query = 'geometries=geojson&steps=true&overview=full';
      return { method: 'GET', path: `/route/v1/foot/${from!.join()};${to!.join()}?${query}` };
    });
    return [
      await rowOf(server, ask, 'HTTP POST /routes, local', routes),
      await rowOf(server, ask, 'HTTP OSRM /route/v1, local, steps', osrm),
    ];
  } finally {
    server.disconnect();
  }
}

type Ask = (question: Question) => Promise<string>;

async function rowOf(
  server: ChildProcess,
  ask: Ask,
  name: string,
  all: readonly Question[],
): Promise<BenchRow> {
  const answers: string[] = [];
  const questions: Question[] = [];
  for (const question of all) {
    const answer = await ask(question);
    if (!HAS_WAY.test(answer)) continue;
    questions.push(question);
    answers.push(answer);
  }
  const meanLength = answers.reduce((sum, { length }) => sum + length, 0) / answers.length;
  const ofMeanLength = answers.reduce((nearest, answer) =>
    Math.abs(answer.length - meanLength) < Math.abs(nearest.length - meanLength) ? answer : nearest,
  );
  const constant = questions.map(
    (question): Question => ({ ...question, path: '/api/v1/constant' }),
  );
  await tell(server, { body: ofMeanLength });
  let least = { ours: Infinity, constant: Infinity };
  for (let round = -WARM_ROUNDS; round < ROUNDS; round++) {
    const taken = {
      ours: await usedPerRequest(server, ask, questions),
      constant: await usedPerRequest(server, ask, constant),
    };
    if (round < 0) continue;
    least = {
      ours: Math.min(least.ours, taken.ours),
      constant: Math.min(least.constant, taken.constant),
    };
  }
  return {
    name: `${name}, ${(meanLength / 1000).toFixed(0)} kB`,
    value: least.ours,
    unit: 'µs of processor',
    baseline: `as many bytes ready: ${least.constant.toFixed(0)} µs`,
    ratio: least.ours / least.constant,
  };
}

async function usedPerRequest(server: ChildProcess, ask: Ask, questions: readonly Question[]) {
  const before = await tell(server, {});
  for (const question of questions) await ask(question);
  return ((await tell(server, {})) - before) / questions.length;
}

async function tell(server: ChildProcess, message: { readonly body?: string }): Promise<number> {
  const answer = once(server, 'message') as Promise<[{ usedUs: number }]>;
  server.send(message);
  const [{ usedUs }] = await answer;
  return usedUs;
}

/** Asks over one connection; throws where the answer is no success. */
function asker(port: number): Ask {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return ({ method, path, body }) =>
    new Promise((resolve, reject) => {
      const headers = body === undefined ? {} : { 'Content-Type': 'application/json' };
      const asked = request({ host: '127.0.0.1', port, agent, method, path, headers }, (answer) => {
        answer.setEncoding('utf8');
        let text = '';
        answer.on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => {
          // In the format of OSRM there is no way with 400.
          if (answer.statusCode === 200 || text.includes('NoRoute')) resolve(text);
          else reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`));
        });
      });
      asked.on('error', reject);
      asked.end(body);
    });
}
