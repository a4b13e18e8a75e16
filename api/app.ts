import express, { type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { API_ROOT } from '#contract/api.ts';
import type { Handlers } from './call.ts';
import type { Deps } from './deps.ts';
import { requestLog } from './log.ts';
import { noSuchRoute, problemHandler, RequestRefused } from './problem.ts';
import { registerRoutes } from './register.ts';
import { accountRoutes } from './routes/account.ts';
import { actRoutes } from './routes/act.ts';
import { bankRoutes } from './routes/bank.ts';
import { calculationRoutes } from './routes/calculation.ts';
import { caseRoutes } from './routes/case.ts';
import { descriptionRoutes } from './routes/description.ts';
import { docketRoutes } from './routes/docket.ts';
import { engineRoutes } from './routes/engine.ts';
import { eventRoutes } from './routes/event.ts';
import { healthRoutes } from './routes/health.ts';
import { importRoutes } from './routes/imports.ts';
import { materialRoutes } from './routes/material.ts';
import { newCaseRoutes } from './routes/new-case.ts';
import { noticeRoutes } from './routes/notice.ts';
import { overviewRoutes } from './routes/overview.ts';
import { partyRoutes } from './routes/party.ts';
import { settingRoutes } from './routes/setting.ts';
import { taskRoutes } from './routes/task.ts';
import { whatIfRoutes } from './routes/what-if.ts';
import { pages } from './pages.ts';

/** The whole API and the pages on one origin, without a port: what the process listens with, and what tests call. */
export function buildApp(deps: Deps, ...before: RequestHandler[]): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.trustedProxies);
  app.set('query parser', 'simple');
  app.use(requestLog(deps.log), ...before);
  app.use(securityHeaders(deps));
  app.use(healthRoutes(deps));
  app.use(`${API_ROOT}/login`, loginLimit());
  app.use(API_ROOT, descriptionRoutes(), registerRoutes(handlersOf(deps), deps), noSuchRoute);
  app.use(pages(deps.web));
  app.use(problemHandler(deps));
  return app;
}

/** Total: a route without a handler does not compile. */
function handlersOf(deps: Deps): Handlers {
  return {
    ...accountRoutes(deps),
    ...taskRoutes(deps),
    ...actRoutes(deps),
    ...caseRoutes(deps),
    ...whatIfRoutes(deps),
    ...newCaseRoutes(deps),
    ...docketRoutes(deps),
    ...materialRoutes(deps),
    ...partyRoutes(deps),
    ...bankRoutes(deps),
    ...calculationRoutes(deps),
    ...overviewRoutes(deps),
    ...settingRoutes(deps),
    ...noticeRoutes(deps),
    ...importRoutes(deps),
    ...eventRoutes(deps),
    ...engineRoutes(deps),
  };
}

/** The pages load only from their own origin; antd puts its styles in at run time. */
function securityHeaders({ isProduction }: Deps) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'], fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"], objectSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: isProduction,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Failed logins of one address, whatever the name: sixty a minute. Each name has its own, slower measure in the database. */
function loginLimit() {
  return rateLimit({
    windowMs: 60_000, limit: 60, skipSuccessfulRequests: true, standardHeaders: false, legacyHeaders: false,
    handler: (_req, _res, next) => next(new RequestRefused('too_many_attempts', { detail: { waitSeconds: 60 } })),
  });
}
