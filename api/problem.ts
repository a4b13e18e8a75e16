import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Issue, Problem, ProblemCode, RequestCode } from '#contract/problem.ts';
import { titleOf } from '#contract/titles.ts';
import { isDatabaseAway } from '#record/away.ts';
import { Refused } from '#record/refused.ts';
import type { Deps } from './deps.ts';
import { linesSince } from './changed.ts';
import { issueWords } from './issue-words.ts';
import { spelled } from './spelled.ts';
import { STATUS_OF } from './problem-status.ts';

type Extra = Pick<Problem, 'detail' | 'issues' | 'changed'>;

/** A request that does not come as far as the record, with what is wrong about it. */
export class RequestRefused extends Error {
  readonly code: ProblemCode;
  readonly extra: Extra;

  constructor(code: ProblemCode, extra: Extra = {}) {
    super(code);
    this.code = code;
    this.extra = extra;
  }
}

const PARSER_CODES: Readonly<Record<string, RequestCode>> = {
  'entity.parse.failed': 'bad_json',
  'entity.too.large': 'body_too_large',
  'encoding.unsupported': 'wrong_content_type',
  'charset.unsupported': 'wrong_content_type',
  'request.aborted': 'bad_request',
  'request.size.invalid': 'bad_request',
};

/** Turns whatever was thrown into `application/problem+json`. What is not foreseen is a 500 that tells no more than the request id, and is logged without its data. */
export function problemHandler(deps: Deps): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (res.headersSent) return breakOff(error, req, res);
    void problemOf(error, String(res.locals.streamId), deps).then(({ code, extra }) => {
      if (code === 'internal') req.log.error({ err: error }, 'unexpected error');
      send(res, String(req.id), code, extra);
    }, next);
  };
}

/** A reply that has begun can only end. That who asked for it went away is no error. */
function breakOff(error: unknown, req: Request, res: Response): void {
  if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') req.log.error({ err: error }, 'a reply broke off');
  res.destroy();
}

/** An address under the API that is no route. */
export const noSuchRoute: RequestHandler = (req, res) => send(res, String(req.id), 'not_found', {});

async function problemOf(error: unknown, streamId: string, deps: Deps): Promise<{ code: ProblemCode; extra: Extra }> {
  if (error instanceof RequestRefused) return { code: error.code, extra: error.extra };
  if (error instanceof Refused) {
    const { code, detail } = error.refusal;
    const changed = code === 'stale_revision' ? { changed: JSON.parse(await spelled(deps, JSON.stringify(await linesSince(deps, streamId, Number(detail?.expected))))) as Problem['changed'] } : {};
    return { code, extra: { ...(detail && { detail: { ...detail } }), ...changed } };
  }
  if (error instanceof z.ZodError) return { code: 'bad_request', extra: { issues: issuesOf(error) } };
  const { type } = error as { type?: string };
  if (type && PARSER_CODES[type]) return { code: PARSER_CODES[type], extra: {} };
  if (error instanceof URIError) return { code: 'bad_request', extra: {} };
  if (isDatabaseAway(error)) return { code: 'unavailable', extra: {} };
  return { code: 'internal', extra: {} };
}

/** Which field is wrong and why, never what was in it. */
export function issuesOf({ issues }: z.ZodError): Issue[] {
  return issues.slice(0, 50).map((issue) => ({ path: issue.path.map(String).join('.'), message: issue.message, words: issueWords(issue) }));
}

function send(res: Response, requestId: string, code: ProblemCode, extra: Extra): void {
  const { title, next } = titleOf(code);
  const status = STATUS_OF[code];
  const problem: Problem = { type: `/problems/${code}`, status, code, title: title.zh, titleEn: title.en, next, requestId, ...extra };
  if (code === 'too_many_attempts' && extra.detail?.waitSeconds) res.set('retry-after', String(extra.detail.waitSeconds));
  res.status(status).type('application/problem+json').send(JSON.stringify(problem));
}
