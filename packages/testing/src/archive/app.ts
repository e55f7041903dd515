import type { Handler, MiddlewareHandler } from 'hono';
import { Hono } from 'hono';
import { TrieRouter } from 'hono/router/trie-router';
import { type Answer, empty, Refusal, text } from '../http/answer.ts';
import { connectionOf, noAnswer } from '../http/connection.ts';
import { addHeaders, toResponse } from '../http/to-response.ts';
import { answerInstead } from './answer-instead.ts';
import { download, serveFromNode } from './download.ts';
import type { ArchiveEnv } from './env.ts';
import type { Exchange } from './exchange.ts';
import { readMetadata, writeMetadata } from './metadata.ts';
import { answerS3 } from './s3.ts';
import { advancedSearch, scrape } from './search.ts';
import { type Serving, strikeFaults } from './serve.ts';
import { views } from './views.ts';

/** The three servers of the Archive, from the first byte of a request to the last of its answer. */
export function createApp(serving: Serving): Hono<ArchiveEnv> {
  // The path as it came: what is decoded in it is decoded once, part by part. Of Hono's routers, TrieRouter needs least to begin.
  const app = new Hono<ArchiveEnv>({
    router: new TrieRouter(),
    getPath: ({ url }) => new URL(url).pathname,
  });
  app.use(strikeFaults(serving), addDate, answerFaults);
  app.all(
    '/s3/*',
    answers((exchange) => sendOn(exchange) ?? answerS3(exchange, below(exchange, 1))),
  );
  app.all(
    '/s3-node/*',
    answers((exchange) => answerS3(exchange, below(exchange, 1))),
  );
  app.post(
    '/metadata/:identifier/*',
    answers((exchange, { identifier = '' }) => writeMetadata(exchange, identifier)),
  );
  app.use(refuseWrites);
  app.get(
    '/metadata/:identifier/*',
    answers((exchange, { identifier = '' }) =>
      readMetadata(exchange, identifier, decodeURIComponent(below(exchange, 2))),
    ),
  );
  app.get('/advancedsearch.php', answers(advancedSearch));
  app.get('/services/search/v1/scrape', answers(scrape));
  app.get(
    '/views/v1/:form/:ids',
    answers((exchange, { form = '', ids = '' }) => views(exchange, form, ids.split(','))),
  );
  app.get(
    '/download/:identifier/:file{.+}',
    answers((exchange, { identifier = '', file = '' }) => download(exchange, identifier, file)),
  );
  app.get(
    '/node/:identifier/:file{.+}',
    answers((exchange, { identifier = '', file = '' }) =>
      serveFromNode(exchange, identifier, file),
    ),
  );
  app.notFound(() => toResponse(empty(404)));
  app.onError((thrown) => toResponse(refusalOf(thrown)));
  return app;
}

const addDate: MiddlewareHandler<ArchiveEnv> = async (c, next) => {
  await next();
  addHeaders(c.res, { Date: new Date(c.var.exchange.state.now()).toUTCString() });
};

const answerFaults: MiddlewareHandler<ArchiveEnv> = async (c, next) => {
  const instead = c.var.struck.map((fault) => answerInstead(fault, c.var.exchange.state));
  const answer = instead.find((one) => one !== undefined);
  return answer ? toResponse(answer) : next();
};

const refuseWrites: MiddlewareHandler<ArchiveEnv> = async (c, next) =>
  /^(GET|HEAD)$/.test(c.req.method) ? next() : toResponse(empty(405));

type Params = Readonly<Partial<Record<string, string>>>;

/** Takes a handler that answers with data, or with nothing when its request was cut off. */
function answers(
  handle: (exchange: Exchange, params: Params) => Answer | undefined | Promise<Answer | undefined>,
): Handler<ArchiveEnv> {
  return async (c) => {
    const answer = await handle(c.var.exchange, c.req.param());
    if (answer) return toResponse(answer);
    connectionOf(c.env).cut();
    return noAnswer();
  };
}

/** The path below its first parts, as it came. */
function below({ url }: Exchange, depth: number): string {
  return url.pathname
    .split('/')
    .slice(depth + 1)
    .join('/');
}

function sendOn(exchange: Exchange): Answer | undefined {
  const { method, url, state } = exchange;
  if (state.options.redirects !== true || method === 'GET') return undefined;
  return empty(307, { Location: `${state.url}/s3-node/${below(exchange, 1)}${url.search}` });
}

function refusalOf(thrown: Error): Answer {
  if (thrown instanceof Refusal) return thrown.answer;
  return text(String(thrown.stack), 500, 'text/plain');
}
