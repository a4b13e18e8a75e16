import { Router } from 'express';
import type { Deps } from '../deps.ts';

/** `/healthz` says that the process answers, `/readyz` that both sides of the database do. The engine is not asked: people work on without it. */
export function healthRoutes({ pool, read }: Pick<Deps, 'pool' | 'read'>): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => void res.json({ status: 'ok' }));
  router.get('/readyz', async (_req, res) => {
    const isReady = await Promise.all([pool.query('select 1'), read.pool.query('select 1')]).then(() => true, () => false);
    res.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'database_away' });
  });
  return router;
}
