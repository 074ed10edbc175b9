import { type RequestHandler, Router } from 'express';
import type { Store } from '../storage/store.js';
import { nameRoute } from './mount.js';

/** `/healthz`: the process answers. `/readyz`: so does its store. */
export function healthRoutes(store: Store): RequestHandler {
  const router = Router();
  router.get('/healthz', nameRoute('/healthz'), (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', nameRoute('/readyz'), async (req, res) => {
    try {
      await store.ping();
      res.json({ status: 'ready' });
    } catch (error) {
      req.log.error({ err: error }, 'the store does not answer');
      res.status(503).json({ status: 'not ready' });
    }
  });
  return router;
}
