import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

/**
 * One line per request: method, pattern of the route, status, time. Never the address itself, a
 * query, a body or who asked: they hold positions, and nobody's way is written down.
 */
export function requestLog(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: () => randomUUID(),
    wrapSerializers: false,
    quietReqLogger: true,
    customLogLevel: (_req, res) => (res.statusCode >= 500 ? 'error' : 'info'),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
    serializers: {
      req: ({ method }: { readonly method: string }) => ({ method }),
      // Only when the answer is out is it known which route it took.
      res: ({ statusCode, locals }: Pick<Response, 'statusCode' | 'locals'>) => ({
        statusCode,
        route: locals['route'] ?? 'unmatched',
      }),
    },
  });
}
