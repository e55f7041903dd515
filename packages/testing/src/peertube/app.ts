import type { Context, Hono, MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import { answerFaults, type RequestRecord, strikeFaults } from '../faults/strike-faults.ts';
import { type Answer, empty, Refusal } from '../http/answer.ts';
import { newApp } from '../http/new-app.ts';
import { addHeaders, toResponse } from '../http/to-response.ts';
import { answerInstead } from './faults/answers.ts';
import type { Fault } from './faults/fault.ts';
import { cutOf } from './faults/faults.ts';
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
// All but files.
const TAGGED = [
  '/api/*',
  '/feeds/*',
  '/services/*',
  '/videos/*',
  '/plugins/*',
  '/nodeinfo/*',
  '/.well-known/*',
];

/** What the app works on. */
interface Serving {
  readonly state: State;
  readonly faults: ArmedFaults<Fault>;
  readonly limiter: RateLimiter;
  readonly requests: RequestRecord[];
  /** Forgets every upload and cuts every connection. */
  readonly restart: () => void;
}

/** A PeerTube server, from the first byte of a request to the last of its answer. */
export function createApp({
  state,
  faults,
  limiter,
  requests,
  restart,
}: Serving): Hono<PeerTubeEnv> {
  const app = newApp<PeerTubeEnv>();
  app.use(
    strikeFaults({ faults, requests, cutOf: (struck) => cutOf(struck, restart) }),
    setExchange(state),
    addCommonHeaders,
    answerFaults(answerInstead),
  );
  app.options('*', cors({ origin: '*', allowMethods: METHODS }));
  app.use(limitRates(limiter));
  app.on('GET', TAGGED, etag({ weak: true }));
  for (const route of routes) app.on(route.method, route.path, (c) => answerRoute(c, route));
  app.notFound((c) => respond(c, notFound(c.var.exchange)));
  app.onError((thrown, c) => respond(c, refusalOf(thrown)));
  return app;
}

const addCommonHeaders: MiddlewareHandler<PeerTubeEnv> = async (c, next) => {
  await next();
  const { state, url } = c.var.exchange;
  addHeaders(c.res, {
    ...commonHeaders(url.pathname, c.var.isBare === true),
    Date: new Date(state.now()).toUTCString(),
  });
};

async function answerRoute(
  c: Context<PeerTubeEnv>,
  { handle, operation }: Route,
): Promise<Response> {
  const { exchange } = c.var;
  applySchedules(exchange.state);
  exchange.params = c.req.param();
  exchange.operation = operation;
  return respond(c, await handle(exchange));
}

function respond(c: Context<PeerTubeEnv>, answer: Answer): Response {
  if (answer.bare === true) c.set('isBare', true);
  return toResponse(answer);
}

/** The fourth of the server's error shapes: nothing at all. Pages for people are given to who asks for HTML. */
function notFound(exchange: Exchange): Answer {
  if (exchange.url.pathname.startsWith('/api/v1/')) return empty(400);
  return empty(exchange.headers['accept'] === 'application/json' ? 406 : 404);
}

function refusalOf(thrown: Error): Answer {
  if (thrown instanceof Refusal) return thrown.answer;
  const detail = `The simulator itself failed: ${thrown.message}\n${thrown.stack}`;
  return problem(500, detail, { code: 'simulator_failed' });
}
