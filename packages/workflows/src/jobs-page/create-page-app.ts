import type { LiteI18n } from '@comunal/i18n/lite';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod/mini';
import { createRunActions, parseBody } from '../control/run-actions.ts';
import type { Jobs } from '../engine/jobs.ts';
import { runStates, type RunState } from '../engine/run-state.ts';
import type { RunDescriber } from './describe-runs.ts';
import { guardPage } from './guard-page.ts';
import type { PageAccess } from './page-access.ts';
import { pageStyle } from './page-style.ts';
import { renderPage } from './render-page.ts';

/** What {@link createPageApp} takes. */
export interface PageAppOptions {
  readonly jobs: Jobs;
  readonly describer: RunDescriber;
  readonly access: PageAccess;
  readonly texts: LiteI18n<'jobs'>;
  /** The host and port that the page is served at, as they stand in the `Host` header. */
  readonly host: () => string;
  /** Reads the script of the page. */
  readonly readScript: () => Promise<string | Uint8Array<ArrayBuffer>>;
}

const keySchema = z.strictObject({ key: z.string() });
/** What one look shows at most: of the runs that are not done, which are never hidden by others, and of the others. */
const MAX_OPEN_RUNS = 200;
const MAX_DONE_RUNS = 50;
const DONE = ['succeeded', 'cancelled'] as const satisfies readonly RunState[];
const OPEN = runStates.filter((state) => !DONE.some((done) => done === state));
/** The largest body of a request is an answer. */
const MAX_BODY_BYTES = 16_384;

/** Creates the server of the page: the page itself, and what it asks about the runs with the key of its session. */
export function createPageApp(options: PageAppOptions): Hono {
  const { jobs, describer, access, texts, readScript } = options;
  const app = new Hono();
  app.use(guardPage(options.host));
  app.use(
    bodyLimit({ maxSize: MAX_BODY_BYTES, onError: (c) => c.json({ outcome: 'refused' }, 413) }),
  );
  app.get('/', (c) => c.html(renderPage(texts)));
  app.get('/page.css', (c) => c.body(pageStyle, 200, { 'content-type': 'text/css' }));
  app.get('/page.js', async (c) =>
    c.body(await readScript(), 200, { 'content-type': 'text/javascript' }),
  );
  app.post('/session', async (c) => {
    const { key } = await parseBody(keySchema, c.req);
    const exchange = access.exchange(key);
    return c.json(exchange, exchange.outcome === 'opened' ? 200 : 403);
  });

  app.use('/runs/*', async (c, next) => {
    const [, session = ''] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? [];
    if (!access.isOpenFor(session)) return c.json({ outcome: 'no-session' }, 401);
    await next();
    return undefined;
  });
  app.get('/runs/list', async (c) => {
    const runs = [
      ...(await jobs.list({ states: OPEN, limit: MAX_OPEN_RUNS })),
      ...(await jobs.list({ states: DONE, limit: MAX_DONE_RUNS })),
    ];
    return c.json(await Promise.all(runs.map((run) => describer.describe(run))));
  });
  app.get('/runs/:id', async (c) => {
    const run = await jobs.get(c.req.param('id'));
    return run ? c.json(await describer.describeDetail(run)) : c.notFound();
  });
  app.route('/', createRunActions(jobs));

  app.notFound((c) => c.json({ outcome: 'not-found' }, 404));
  // What was thrown may name anything; the page says that the run is not in that state any more.
  app.onError((thrown, c) =>
    c.json({ outcome: 'refused' }, thrown instanceof HTTPException ? thrown.status : 409),
  );
  return app;
}
