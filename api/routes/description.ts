import { Router } from 'express';
import { readFileSync } from 'node:fs';
import { describeApi } from '../openapi.ts';

/** The description of the API at `/openapi.json`, and at `/docs` a page to read and try it. */
export function descriptionRoutes(): Router {
  const router = Router();
  const description = JSON.stringify(describeApi());
  const page = readFileSync(new URL('../docs/page.html', import.meta.url), 'utf8');
  const script = readFileSync(new URL('../docs/page.js', import.meta.url), 'utf8');
  router.get('/openapi.json', (_req, res) => void res.type('application/json').send(description));
  router.get('/docs', (_req, res) => void res.type('html').send(page));
  router.get('/docs/page.js', (_req, res) => void res.type('text/javascript').send(script));
  return router;
}
