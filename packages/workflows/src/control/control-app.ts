import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import * as z from 'zod/mini';
import { isJobsError, type JobsErrorCode } from '../engine/jobs-error.ts';
import type { Jobs } from '../engine/jobs.ts';
import type { RunStart } from '../engine/run-journal.ts';
import { runStates } from '../engine/run-state.ts';
import { createRunActions, parseBody, parseRequest } from './run-actions.ts';

const MAX_BODY_BYTES = 1_048_576;

/** Jobs that can be asked by other processes: those of `openJobs`, or any others that are not to start runs. */
export interface ControlledJobs extends Jobs {
  /** Starts a run whose input was checked by whoever asks; without it, no run can be started. */
  startPrepared?(start: RunStart): Promise<{ readonly runId: string; readonly isNew: boolean }>;
}

const startSchema = z.strictObject({
  workflow: z.string(),
  key: z.string(),
  subject: z.optional(z.string()),
  input: z.record(z.string(), z.json()),
  startAfter: z.optional(z.iso.datetime()),
});
const filterSchema = z.strictObject({
  states: z.optional(z.array(z.enum(runStates))),
  workflow: z.optional(z.string()),
  subject: z.optional(z.string()),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(1_000))),
});

/** The statuses of errors; 409 for the others, which a person has to settle. */
const statuses: Partial<Record<JobsErrorCode, 404 | 422 | 503>> = {
  'no-run': 404,
  'no-gate': 404,
  'bad-answer': 422,
  closed: 503,
  'database-failed': 503,
};

/**
 * Creates the control API of jobs, as an app of Hono. Whoever serves it decides who may ask: it is served on a socket that only
 * the owner of the folder can open, and on loopback behind a token.
 *
 * | call | answer |
 * | --- | --- |
 * | `GET /runs?states=&workflow=&subject=&limit=` | the runs in short, newest first |
 * | `POST /runs` | `{ runId, isNew }` |
 * | `GET /runs/ID` | the run with its steps and log |
 * | `GET /runs/ID/watch` | server-sent events, each a whole run, until it rests |
 * | what {@link createRunActions} answers | |
 *
 * An error is `{ code, message, values }` of a `JobsError`.
 */
export function createControlApp(jobs: ControlledJobs): Hono {
  const app = new Hono();
  app.use(bodyLimit({ maxSize: MAX_BODY_BYTES }));
  app.onError((thrown, context) => {
    if (isJobsError(thrown)) {
      const { code, message, values } = thrown;
      return context.json({ code, message, values }, statuses[code] ?? 409);
    }
    if (thrown instanceof HTTPException) return thrown.getResponse();
    // What is not known to be fit for showing is not shown.
    return context.json({ code: 'unexpected', message: 'The call failed.', values: {} }, 500);
  });
  app.get('/runs', async (context) => {
    const states = context.req.queries('states');
    const filter = parseRequest(filterSchema, {
      ...context.req.query(),
      ...(states && { states }),
    });
    return context.json(await jobs.list(filter));
  });
  app.post('/runs', async (context) => {
    const { subject, startAfter, ...start } = await parseBody(startSchema, context.req);
    if (!jobs.startPrepared) throw new HTTPException(404);
    return context.json(await jobs.startPrepared({ ...start, subject, startAfter }));
  });
  app.get('/runs/:id', async (context) => {
    const run = await jobs.get(context.req.param('id'));
    return run ? context.json(run) : context.json(null, 404);
  });
  app.get('/runs/:id/watch', async (context) => {
    const id = context.req.param('id');
    if (!(await jobs.get(id))) return context.json(null, 404);
    return streamSSE(context, async (stream) => {
      const ended = new AbortController();
      stream.onAbort(() => ended.abort());
      await jobs
        .watch(id, {
          signal: ended.signal,
          onChange: (run) => void stream.writeSSE({ event: 'run', data: JSON.stringify(run) }),
        })
        .then(
          (run) => stream.writeSSE({ event: 'rest', data: JSON.stringify(run) }),
          () => {},
        );
    });
  });
  app.route('/', createRunActions(jobs));
  return app;
}
