import {
  BrokenNetworkError,
  DamagedFileError,
  InvalidInputError,
  UnknownNameError,
} from 'a11y-core';
import express from 'express';
import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { listenForTest } from '../../test/support/listen.js';
import { createPolicy } from '../publication/policy.js';
import { type Endpoint, endpoint } from './endpoint.js';
import { mountEndpoints } from './mount.js';
import { parsePart } from './parse.js';
import { problemHandler } from './problem.js';
import { ServiceError } from './service-error.js';

const echoBody = z.strictObject({ lengthM: z.number().positive(), note: z.string().optional() });
const logFailure = vi.fn();

async function serve(endpoints: readonly Endpoint[], checkAnswers = true): Promise<string> {
  const app = express();
  app.set('query parser', 'simple');
  mountEndpoints(app, '/v', endpoints, {
    policy: createPolicy({ approvalNumber: null }),
    provenance: () => ({ synthetic: false, attribution: ['us'] }),
    checkAnswers,
  });
  app.use(() => {
    throw new ServiceError('not-found', 'nothing here');
  });
  app.use(problemHandler(logFailure));
  return `${await listenForTest(app)}/v`;
}

const echo = endpoint({
  method: 'post',
  path: '/echo/:id',
  operationId: 'echo',
  tag: 'test',
  summary: 'Says what it heard',
  params: z.strictObject({ id: z.string().max(5) }),
  query: z.strictObject({ limit: z.coerce.number().int().max(9).default(3) }),
  body: {
    description: 'A length',
    schema: echoBody,
    parse: (value) => parsePart('body', echoBody, value),
    maxBytes: 1000,
  },
  answers: { 200: { description: 'The same' } },
  handle: ({ params, query, body }) => ({ body: { params, query, body } }),
});

const post = (address: string, body: string | Uint8Array, type = 'application/json') =>
  fetch(address, { method: 'POST', body, headers: { 'content-type': type } });

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toContain('application/problem+json');
  const problem = (await response.json()) as { status: number; detail?: string; errors?: unknown };
  expect(problem.status).toBe(response.status);
  return problem;
}

describe('a request', () => {
  test('that is right reaches the handler parsed', async () => {
    const base = await serve([echo]);
    const response = await post(`${base}/echo/a?limit=7`, '{"lengthM":1.5}');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      params: { id: 'a' },
      query: { limit: 7 },
      body: { lengthM: 1.5 },
    });
  });

  test.each([
    [
      'a body with two mistakes',
      '/echo/a',
      '{"lengthM":-1,"colour":"red"}',
      [
        { in: 'body', pointer: '/lengthM' },
        { in: 'body', pointer: '/colour', detail: 'is not known here' },
      ],
    ],
    [
      'an unknown parameter',
      '/echo/a?lmit=3',
      '{"lengthM":1}',
      [{ in: 'query', pointer: '/lmit', detail: 'is not known here' }],
    ],
    [
      'a parameter out of range',
      '/echo/a?limit=10',
      '{"lengthM":1}',
      [{ in: 'query', pointer: '/limit' }],
    ],
    [
      'a parameter given twice',
      '/echo/a?limit=1&limit=2',
      '{"lengthM":1}',
      [{ in: 'query', pointer: '/limit' }],
    ],
    [
      'a path that breaks its schema',
      '/echo/toolong',
      '{"lengthM":1}',
      [{ in: 'path', pointer: '/id' }],
    ],
  ])('with %s is a 400 that points at it', async (_, path, body, errors) => {
    const base = await serve([echo]);
    const problem = await problemOf(await post(`${base}${path}`, body));
    expect(problem).toMatchObject({ status: 400, type: '/problems/invalid-input', errors });
    expect((problem.errors as unknown[]).length).toBe(errors.length);
  });

  test.each([
    ['no JSON', '{"lengthM":', 'application/json', 400, 'malformed-request'],
    ['a bare number', '5', 'application/json', 400, 'malformed-request'],
    [
      'another media type',
      'lengthM=1',
      'application/x-www-form-urlencoded',
      415,
      'unsupported-media-type',
    ],
    [
      'too many bytes',
      `{"note":"${'x'.repeat(2000)}"}`,
      'application/json',
      413,
      'payload-too-large',
    ],
    [
      'an unknown character set',
      '{}',
      'application/json; charset=klingon',
      415,
      'unsupported-media-type',
    ],
  ])('with %s is refused', async (_, body, type, status, code) => {
    const base = await serve([echo]);
    const problem = await problemOf(await post(`${base}/echo/a`, body, type));
    expect(problem).toMatchObject({ status, type: `/problems/${code}` });
    // Parsers quote what they were sent; the answer must not.
    expect(JSON.stringify(problem)).not.toContain('klingon');
  });

  test('with a garbled address is a 400, not a failure', async () => {
    const base = await serve([echo]);
    expect((await problemOf(await post(`${base}/echo/%E0%A4%A`, '{}'))).status).toBe(400);
  });

  test('by another method names the methods there are', async () => {
    const base = await serve([echo]);
    const response = await fetch(`${base}/echo/a`, { method: 'DELETE' });
    expect(response.headers.get('allow')).toBe('POST');
    expect((await problemOf(response)).status).toBe(405);
  });

  test('to nowhere is a 404', async () => {
    const base = await serve([echo]);
    expect((await problemOf(await fetch(`${base}/ech`))).status).toBe(404);
  });
});

describe('an error', () => {
  const throwing = (error: Error) =>
    endpoint({
      method: 'get',
      path: '/x',
      operationId: 'x',
      tag: 'test',
      summary: 'Throws',
      answers: { 200: { description: 'never' } },
      handle: async () => {
        throw error;
      },
    });

  test.each([
    [new InvalidInputError([{ pointer: '/a', detail: 'no' }]), 400, true],
    [new UnknownNameError('profile', 'x', []), 400, true],
    [new DamagedFileError('byte 3', 'cut'), 400, true],
    [new ServiceError('version-conflict', 'changed'), 412, true],
    [new ServiceError('precondition-required', 'say which'), 428, true],
    [new ServiceError('no-network', 'none'), 503, true],
    [new BrokenNetworkError('edge 3 of /var/data'), 500, false],
    [new Error('password hunter2 at /srv/x'), 500, false],
  ] as const)('%s becomes %i', async (error, status, isShown) => {
    const base = await serve([throwing(error)]);
    const problem = await problemOf(await fetch(`${base}/x`));
    expect(problem.status).toBe(status);
    expect(problem.detail).toBe(isShown ? error.message : undefined);
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  test('of ours is logged, one of the caller is not', async () => {
    logFailure.mockClear();
    const failure = new Error('inside');
    await fetch(`${await serve([throwing(new ServiceError('not-found', 'x'))])}/x`);
    expect(logFailure).not.toHaveBeenCalled();
    await fetch(`${await serve([throwing(failure)])}/x`);
    expect(logFailure).toHaveBeenCalledWith(failure);
  });
});

describe('an answer', () => {
  const answering = (body: unknown, schema?: z.ZodType) =>
    endpoint({
      method: 'get',
      path: '/x',
      operationId: 'x',
      tag: 'test',
      summary: 'Answers',
      answers: { 200: { description: 'a length', ...(schema !== undefined && { schema }) } },
      handle: () => ({ body }),
    });

  test('that breaks its own schema is not sent where answers are checked', async () => {
    const base = await serve([answering({ lengthM: 'long' }, echoBody)]);
    expect((await fetch(`${base}/x`)).status).toBe(500);
  });

  test('passes the publication policy', async () => {
    const base = await serve([
      answering({ type: 'FeatureCollection', features: [], surveyor: 'Chen' }),
    ]);
    expect(await (await fetch(`${base}/x`)).json()).toEqual({
      type: 'FeatureCollection',
      features: [],
      synthetic: false,
      attribution: ['us'],
    });
  });
});
