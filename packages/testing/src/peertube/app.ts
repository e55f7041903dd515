import type { Context, MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import { cors } from 'hono/cors';
import { type Answer, empty, Refusal } from '../http/answer.ts';
import { addHeaders, dropEmptyHeaders, toResponse } from '../http/to-response.ts';
import { answerInstead } from './faults/answers.ts';
import type { PeerTubeEnv } from './env.ts';
import { withETag } from './http/etag.ts';
import { type Exchange, header } from './http/exchange.ts';
import { commonHeaders } from './http/headers.ts';
import { problem } from './http/problem.ts';
import type { Route } from './http/router.ts';
import { limitRates } from './limit-rates.ts';
import { routes } from './routes.ts';
import { type Serving, strikeFaults } from './serve.ts';
import { applySchedules } from './videos/schedule.ts';

const METHODS = ['GET', 'HEAD', 'PUT', 'PATCH', 'POST', 'DELETE'];

/** A PeerTube server, from the first byte of a request to the last of its answer. */
export function createApp(serving: Serving): Hono<PeerTubeEnv> {
  // The path as it came: what is decoded in it is decoded once, part by part. Of Hono's routers, TrieRouter needs least to begin.
  const app = new Hono<PeerTubeEnv>({
    router: new TrieRouter(),
    getPath: ({ url }) => new URL(url).pathname,
  });
  app.use(strikeFaults(serving), addCommonHeaders, answerFaults);
  app.options('*', cors({ origin: '*', allowMethods: METHODS }));
  app.use(limitRates(serving.limiter));
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
  dropEmptyHeaders(c.res);
};

const answerFaults: MiddlewareHandler<PeerTubeEnv> = async (c, next) => {
  const { pathname, search } = c.var.exchange.url;
  const instead = c.var.struck.map((fault) => answerInstead(fault, pathname + search));
  const answer = instead.find((one) => one !== undefined);
  return answer ? respond(c, answer) : next();
};

async function answerRoute(
  c: Context<PeerTubeEnv>,
  { handle, operation }: Route,
): Promise<Response> {
  const { exchange } = c.var;
  applySchedules(exchange.state);
  exchange.params = c.req.param();
  exchange.operation = operation;
  return respond(c, withETag(exchange, await handle(exchange)));
}

function respond(c: Context<PeerTubeEnv>, answer: Answer): Response {
  if (answer.bare === true) c.set('isBare', true);
  return toResponse(answer);
}

/** The fourth of the server's error shapes: nothing at all. Pages for people are given to who asks for HTML. */
function notFound(exchange: Exchange): Answer {
  if (exchange.url.pathname.startsWith('/api/v1/')) return empty(400);
  return empty(header(exchange, 'accept') === 'application/json' ? 406 : 404);
}

function refusalOf(thrown: Error): Answer {
  if (thrown instanceof Refusal) return thrown.answer;
  const detail = `The simulator itself failed: ${thrown.message}\n${thrown.stack}`;
  return problem(500, detail, { code: 'simulator_failed' });
}
