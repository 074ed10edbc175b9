import express, { type Express, type Request, type Response, Router } from 'express';
import { z } from 'zod';
import type { Provenance, PublicationPolicy } from '../publication/policy.js';
import type { Endpoint, Reply } from './endpoint.js';
import { parsePart } from './parse.js';
import { ServiceError } from './service-error.js';

export interface MountOptions {
  readonly policy: PublicationPolicy;
  readonly provenance: () => Provenance;
  /** Refuse to send an answer that breaks its own declaration: for tests. */
  readonly checkAnswers: boolean;
}

const NO_PARAMETERS = z.strictObject({});
const JSON_TYPES = ['application/json', 'application/*+json'];

/** Puts every endpoint on its path below `base`, and answers 405 to any other method there. */
export function mountEndpoints(
  app: Express,
  base: string,
  endpoints: readonly Endpoint[],
  options: MountOptions,
): void {
  const router = Router({ caseSensitive: true, strict: true });
  for (const endpoint of endpoints) {
    const { method, path, body } = endpoint;
    const readers = body === undefined ? [] : [bodyReader(body.maxBytes)];
    router[method](path, nameRoute(`${base}${path}`), ...readers, async (req, res) => {
      const reply = await endpoint.handle({
        params: endpoint.params === undefined ? {} : parsePart('path', endpoint.params, req.params),
        query: parseQuery(endpoint, req),
        body: body?.parse(bodyOf(req)),
        header: (name) => req.get(name),
        accepts: (mediaTypes) => {
          res.vary('Accept');
          return req.accepts([...mediaTypes]) || undefined;
        },
      });
      if (options.checkAnswers) checkAnswer(endpoint, reply);
      send(res, reply, endpoint, options);
    });
  }
  for (const path of new Set(endpoints.map((e) => e.path))) {
    const allowed = endpoints.filter((e) => e.path === path).map((e) => e.method.toUpperCase());
    if (allowed.includes('GET')) allowed.push('HEAD');
    router.all(path, nameRoute(`${base}${path}`), (req, res) => {
      res.set('Allow', allowed.join(', '));
      throw new ServiceError(
        'method-not-allowed',
        `${req.method} is not allowed here; allowed: ${allowed.join(', ')}.`,
      );
    });
  }
  app.use(base, router);
}

/** The pattern stands in the log instead of the address, which may hold positions. */
export function nameRoute(pattern: string): express.RequestHandler {
  return (_req, res, next) => {
    res.locals['route'] = pattern;
    next();
  };
}

function bodyReader(maxBytes: number): express.RequestHandler {
  return express.json({ limit: maxBytes, type: JSON_TYPES });
}

function bodyOf(req: Request): unknown {
  // The reader leaves the body alone when the media type is none of its own.
  if (req.body === undefined) {
    throw new ServiceError(
      'unsupported-media-type',
      'A JSON body with the media type application/json or application/geo+json is expected.',
    );
  }
  return req.body;
}

function parseQuery(endpoint: Endpoint, req: Request): unknown {
  if (endpoint.query !== undefined) return parsePart('query', endpoint.query, req.query);
  return parsePart('query', NO_PARAMETERS, req.query);
}

function send(res: Response, reply: Reply, endpoint: Endpoint, options: MountOptions): void {
  const { status = 200, headers = {}, body } = reply;
  res.status(status).set(headers);
  if (body === undefined) {
    res.end();
    return;
  }
  const published = options.policy.release(body, options.provenance());
  const declared = endpoint.answers[status]?.mediaType ?? 'application/json';
  res.type(reply.mediaType ?? declared);
  if (published instanceof Uint8Array) res.send(Buffer.from(published));
  else res.send(JSON.stringify(published));
}

function checkAnswer(endpoint: Endpoint, reply: Reply): void {
  const { status = 200, body } = reply;
  const answer = endpoint.answers[status];
  if (answer === undefined) {
    throw new Error(`${endpoint.operationId} answered ${status}, which it does not declare.`);
  }
  const { schema, otherMediaTypes = {} } = answer;
  if (reply.mediaType !== undefined) {
    if (Object.hasOwn(otherMediaTypes, reply.mediaType)) return;
    throw new Error(
      `${endpoint.operationId} answered as ${reply.mediaType}, which it does not declare.`,
    );
  }
  if (!(schema instanceof z.ZodType)) return;
  // What the caller gets is the JSON, not the value.
  const parsed = schema.safeParse(JSON.parse(JSON.stringify(body)));
  if (!parsed.success) {
    throw new Error(`${endpoint.operationId} broke its own schema: ${parsed.error.message}`);
  }
}
