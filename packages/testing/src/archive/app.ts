import type { Hono, MiddlewareHandler } from 'hono';
import type { FaultRegistry } from '../faults/fault-registry.ts';
import { findFault } from '../faults/common-fault.ts';
import {
  respondWithFault,
  type FaultEnv,
  type RequestRecord,
  injectFaults,
} from '../faults/inject-faults.ts';
import { type HandlerResponse, empty, HttpError, text } from '../http/response.ts';
import { createHonoApp } from '../http/create-hono-app.ts';
import { addHeaders, toResponse } from '../http/to-response.ts';
import { getFaultResponse } from './fault-response.ts';
import { download, serveFromNode } from './download.ts';
import type { Exchange } from './exchange.ts';
import { type ArchiveFault, getDisconnect } from './fault.ts';
import { readMetadata, writeMetadata } from './metadata.ts';
import { handleS3 } from './s3.ts';
import { advancedSearch, scrape } from './search.ts';
import type { State } from './state.ts';
import { views } from './views.ts';

/** The Hono environment of the app. */
interface ArchiveEnv extends FaultEnv<ArchiveFault> {
  Variables: FaultEnv<ArchiveFault>['Variables'] & { exchange: Exchange };
}

/** Creates the app of the Archive's three servers, with its middleware in order. */
export function createApp(
  state: State,
  faults: FaultRegistry<ArchiveFault>,
  requests: RequestRecord[],
): Hono<ArchiveEnv> {
  const app = createHonoApp<ArchiveEnv>();
  app.use(
    injectFaults({ faults, requests, getDisconnect }),
    addDate(state),
    respondWithFault((fault: ArchiveFault) => getFaultResponse(fault, state)),
    setExchange(state),
  );
  app.all('/s3/*', async (c) => {
    const { exchange } = c.var;
    return toResponse(
      redirectToNode(exchange) ?? (await handleS3(exchange, getPathBelow(exchange, 1))),
    );
  });
  app.all('/s3-node/*', async ({ var: { exchange } }) =>
    toResponse(await handleS3(exchange, getPathBelow(exchange, 1))),
  );
  app.post('/metadata/:identifier/*', async ({ req, var: { exchange } }) =>
    toResponse(await writeMetadata(exchange, req.param('identifier'))),
  );
  app.use(refuseWrites);
  app.get('/metadata/:identifier/*', ({ req, var: { exchange } }) => {
    const part = decodeURIComponent(getPathBelow(exchange, 2));
    return toResponse(readMetadata(exchange, req.param('identifier'), part));
  });
  app.get('/advancedsearch.php', (c) => toResponse(advancedSearch(c.var.exchange)));
  app.get('/services/search/v1/scrape', (c) => toResponse(scrape(c.var.exchange)));
  app.get('/views/v1/:form/:ids', ({ req, var: { exchange } }) =>
    toResponse(views(exchange, req.param('form'), req.param('ids').split(','))),
  );
  app.get('/download/:identifier/:file{.+}', ({ req, var: { exchange } }) =>
    toResponse(download(exchange, req.param('identifier'), req.param('file'))),
  );
  app.get('/node/:identifier/:file{.+}', ({ req, var: { exchange } }) =>
    toResponse(serveFromNode(exchange, req.param('identifier'), req.param('file'))),
  );
  app.notFound(() => toResponse(empty(404)));
  app.onError((thrown) => toResponse(toErrorResponse(thrown)));
  return app;
}

function addDate(state: State): MiddlewareHandler {
  return async (c, next) => {
    await next();
    addHeaders(c.res, { Date: new Date(state.now()).toUTCString() });
  };
}

function setExchange(state: State): MiddlewareHandler<ArchiveEnv> {
  return (c, next) => {
    const { incoming, activeFaults } = c.var;
    const isCorrupt = findFault(activeFaults, 'corrupt') !== undefined;
    c.set('exchange', { ...incoming, state, isCorrupt });
    return next();
  };
}

const refuseWrites: MiddlewareHandler = async (c, next) =>
  /^(GET|HEAD)$/.test(c.req.method) ? next() : toResponse(empty(405));

/** Returns the encoded path without its first segments. */
function getPathBelow({ url }: Exchange, depth: number): string {
  return url.pathname
    .split('/')
    .slice(depth + 1)
    .join('/');
}

function redirectToNode(exchange: Exchange): HandlerResponse | undefined {
  const { method, url, state } = exchange;
  if (state.options.redirects !== true || method === 'GET') return undefined;
  return empty(307, { Location: `${state.url}/s3-node/${getPathBelow(exchange, 1)}${url.search}` });
}

function toErrorResponse(thrown: Error): HandlerResponse {
  if (thrown instanceof HttpError) return thrown.response;
  return text(String(thrown.stack), 500, 'text/plain');
}
