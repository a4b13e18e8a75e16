import express, { Router } from 'express';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The built pages under the same origin: files by their names, every other address is the application's own. */
export function pages(folder: string): Router {
  const router = Router();
  router.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', fallthrough: true, index: false }));
  router.use(express.static(folder, { index: false, cacheControl: false }));
  router.get(/^\/(?!assets\/)/, (_req, res, next) => {
    const page = join(folder, 'index.html');
    if (!existsSync(page)) return next();
    res.set('cache-control', 'no-cache').sendFile(page);
  });
  return router;
}
