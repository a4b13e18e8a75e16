import type { RequestHandler } from 'express';
import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { ReadSide } from '#prisma/client.ts';
import { engineState } from '#prisma/reads/engine.ts';
import type { Live } from './live.ts';

export type Metrics = { registry: Registry; measure: RequestHandler };

/** What this process does, for Prometheus: requests by route and status, open live connections, memory and event loop; and what the stories of the court have not come to. */
export function openMetrics(live: Live, read: Pick<ReadSide, 'pool'>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'duixian_http_request_seconds', help: 'Time from request to reply', labelNames: ['route', 'status'], registers: [registry],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  });
  new Gauge({ name: 'duixian_live_connections', help: 'Pages that listen for changes', registers: [registry], collect() { this.set(live.count()); } });
  new Gauge({
    name: 'duixian_stories', help: 'waiting: lines or news not heard yet; late: rungs that have come and are not told; stuck: stories that do not go on', labelNames: ['state'], registers: [registry],
    async collect() {
      // Without the database nobody knows; the other figures are told all the same.
      const found = await engineState(read).catch(() => undefined);
      if (!found) return this.reset();
      const { waiting, late, stuck } = found;
      for (const [state, count] of Object.entries({ waiting, late, stuck: stuck.length })) this.set({ state }, count);
    },
  });
  return {
    registry,
    measure(_req, res, next) {
      const end = seconds.startTimer();
      res.on('finish', () => end({ route: String(res.locals.route ?? 'other'), status: String(res.statusCode) }));
      next();
    },
  };
}

/** Serves the metrics on a port of their own, which is not for the browser. */
export function serveMetrics({ registry }: Metrics, { host, port }: { host: string; port: number }): Server {
  return createServer((req, res) => {
    if (req.url !== '/metrics') return void res.writeHead(404).end();
    registry.metrics().then(
      (text) => res.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => res.writeHead(500).end(),
    );
  }).listen(port, host);
}
