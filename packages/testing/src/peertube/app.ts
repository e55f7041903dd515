import type { Context, Hono, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import type { FaultRegistry } from '../faults/fault-registry.ts';
import { respondWithFault, type RequestRecord, injectFaults } from '../faults/inject-faults.ts';
import { type HandlerResponse, empty, HttpError } from '../http/response.ts';
import { createHonoApp } from '../http/create-hono-app.ts';
import { addHeaders, toResponse } from '../http/to-response.ts';
import { getFaultResponse } from './faults/fault-response.ts';
import type { PeerTubeFault } from './faults/fault.ts';
import { getDisconnect } from './faults/faults.ts';
import type { PeerTubeEnv } from './env.ts';
import type { Exchange } from './http/exchange.ts';
import { commonHeaders } from './http/headers.ts';
import { problem } from './http/problem.ts';
import type { RateLimiter } from './http/rate-limiter.ts';
import type { Route } from './http/router.ts';
import { limitRates } from './limit-rates.ts';
import { routes } from './routes.ts';
import { setExchange } from './set-exchange.ts';
import type { State } from './state.ts';
import { applySchedules } from './videos/schedule.ts';

const METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'];
// All paths except those of files.
const ETAG_PATHS = [
  '/api/*',
  '/feeds/*',
  '/services/*',
  '/videos/*',
  '/plugins/*',
  '/nodeinfo/*',
  '/.well-known/*',
];

/** What the app depends on. */
interface AppOptions {
  readonly state: State;
  readonly faults: FaultRegistry<PeerTubeFault>;
  readonly limiter: RateLimiter;
  readonly requests: RequestRecord[];
  /** Deletes all uploads and resets all connections. */
  readonly restart: () => void;
}

/** Creates the app of a PeerTube server, with its middleware in order. */
export function createApp({
  state,
  faults,
  limiter,
  requests,
  restart,
}: AppOptions): Hono<PeerTubeEnv> {
  const app = createHonoApp<PeerTubeEnv>();
  app.use(
    injectFaults({
      faults,
      requests,
      getDisconnect: (activeFaults) => getDisconnect(activeFaults, restart),
    }),
    setExchange(state),
    addCommonHeaders,
    respondWithFault(getFaultResponse),
  );
  app.options('*', cors({ origin: '*', allowMethods: METHODS }));
  app.use(limitRates(limiter));
  app.on('GET', ETAG_PATHS, etag({ weak: true }));
  for (const route of routes) app.on(route.method, route.path, (c) => handleRoute(c, route));
  app.notFound((c) => respond(c, notFound(c.var.exchange)));
  app.onError((thrown, c) => respond(c, toErrorResponse(thrown)));
  return app;
}

const addCommonHeaders: MiddlewareHandler<PeerTubeEnv> = async (c, next) => {
  await next();
  const { state, url } = c.var.exchange;
  addHeaders(c.res, {
    ...commonHeaders(url.pathname, c.var.omitsCommonHeaders === true),
    Date: new Date(state.now()).toUTCString(),
  });
};

async function handleRoute(
  c: Context<PeerTubeEnv>,
  { handle, operation }: Route,
): Promise<Response> {
  const { exchange } = c.var;
  applySchedules(exchange.state);
  exchange.params = c.req.param();
  exchange.operation = operation;
  return respond(c, await handle(exchange));
}

function respond(c: Context<PeerTubeEnv>, response: HandlerResponse): Response {
  if (response.omitCommonHeaders === true) c.set('omitsCommonHeaders', true);
  return toResponse(response);
}

/** Creates the fourth of the server's error formats: an empty body. The HTML pages of the real server are not simulated. */
function notFound(exchange: Exchange): HandlerResponse {
  if (exchange.url.pathname.startsWith('/api/v1/')) return empty(400);
  return empty(exchange.headers['accept'] === 'application/json' ? 406 : 404);
}

function toErrorResponse(thrown: Error): HandlerResponse {
  if (thrown instanceof HttpError) return thrown.response;
  const detail = `The simulator itself failed: ${thrown.message}\n${thrown.stack}`;
  return problem(500, detail, { code: 'simulator_failed' });
}
