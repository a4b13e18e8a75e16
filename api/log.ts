import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { pinoHttp, type HttpLogger } from 'pino-http';
import { withoutData } from '#record/without-data.ts';

const GIVEN_ID = /^[\w-]{8,64}$/;
const QUIET = /^\/(healthz|readyz)$/;

/** One line for each request: route, status, time, who, and the request id that the reply carries too. Neither addresses nor queries, headers nor bodies are logged: they may name people. */
export function requestLog(log: Logger): HttpLogger {
  return pinoHttp({
    logger: log,
    genReqId(req: IncomingMessage, res: ServerResponse) {
      const given = req.headers['x-request-id'];
      const id = typeof given === 'string' && GIVEN_ID.test(given) ? given : randomUUID();
      res.setHeader('x-request-id', id);
      return id;
    },
    quietReqLogger: true,
    wrapSerializers: false,
    serializers: { req: () => undefined, res: () => undefined, err: withoutData },
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    customProps: (_req, res) => {
      const { route, userId } = (res as ServerResponse & { locals?: { route?: string; userId?: string } }).locals ?? {};
      return { route, userId, status: res.statusCode };
    },
    customLogLevel: (req, res) => (res.statusCode >= 500 ? 'error' : QUIET.test(req.url ?? '') ? 'trace' : 'info'),
    customSuccessMessage: () => 'request',
    customErrorMessage: () => 'request failed',
  });
}
