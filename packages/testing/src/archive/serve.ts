import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ArmedFaults } from '../faults/armed-faults.ts';
import { empty, Refusal, text, type Answer } from '../http/answer.ts';
import { BodyReader } from '../http/body.ts';
import { send } from '../http/send.ts';
import { download, serveFromNode } from './download.ts';
import type { Exchange } from './exchange.ts';
import type { ArchiveFault } from './fault.ts';
import { readMetadata, writeMetadata } from './metadata.ts';
import { answerS3 } from './s3.ts';
import { advancedSearch, scrape } from './search.ts';
import type { State } from './state.ts';
import { views } from './views.ts';
import { s3Error } from './xml.ts';

/** One request that came in. */
export interface ArchiveRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Undefined while unanswered, and where a fault ate the answer. */
  status: number | undefined;
}

export interface Serving {
  readonly state: State;
  readonly faults: ArmedFaults<ArchiveFault>;
  readonly requests: ArchiveRequest[];
}

/** Takes one request from its first byte to the last of its answer, faults included. */
export async function serve(
  { state, faults, requests }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url: path = '/' } = request;
  const headers = request.headers as Record<string, string>;
  const record: ArchiveRequest = { method, path, headers: { ...headers }, status: undefined };
  requests.push(record);
  const struck = faults.strike(method, path);
  const has = (kind: ArchiveFault['do']): boolean => struck.some((fault) => fault.do === kind);
  const reset = struck.find((fault) => fault.do === 'reset');
  const bytesPerSecond = struck.find((fault) => fault.do === 'slow')?.bytesPerSecond;
  const cut = (): void => void request.socket.resetAndDestroy();
  if (reset && (reset.afterBytes ?? 0) === 0) return cut();
  const body = new BodyReader(request, { resetAfterBytes: reset?.afterBytes, bytesPerSecond });
  const url = new URL(path, state.url);
  const exchange: Exchange = { method, url, headers, body, state, isCorrupt: has('corrupt') };
  const instead = struck.map((fault) => answerInstead(fault, state)).find(Boolean);
  const answer = instead ?? (await answerOf(exchange));
  if (!answer || reset || has('lost-answer')) return cut();
  if (request.socket.destroyed) return;
  record.status = answer.status;
  const common = { Date: new Date(state.now()).toUTCString() };
  await send(response, answer, common, { truncate: has('truncate'), bytesPerSecond });
  request.resume(); // what was not read is thrown away, so that the connection can go on
}

function answerInstead(fault: ArchiveFault, state: State): Answer | undefined {
  switch (fault.do) {
    case 'slow-down':
      state.overLimit = fault.checks ?? 0;
      return s3Error(503, 'SlowDown', 'Please reduce your request rate.');
    case 'spam':
      return s3Error(
        503,
        'SlowDown',
        'Please reduce your request rate.',
        'Your upload of ítem from username ana@correo.example appears to be spam. If you believe this is a mistake, contact info@archivo.example and include this entire message in your email.',
      );
    case 'redirect':
      return empty(307, { Location: fault.to });
    case 'html':
      return text('<!doctype html><title>Sign in to the network</title>');
    case 'huge':
      return text('x'.repeat(10_000_000), 500, 'text/plain');
    default:
      return undefined;
  }
}

/** Undefined when the request was cut off. */
async function answerOf(exchange: Exchange): Promise<Answer | undefined> {
  try {
    return await route(exchange);
  } catch (thrown) {
    if (thrown instanceof Refusal) return thrown.answer;
    return text(thrown instanceof Error ? String(thrown.stack) : 'unknown', 500, 'text/plain');
  }
}

function route(exchange: Exchange): Answer | Promise<Answer | undefined> {
  const { method, url, state } = exchange;
  const [, first = '', ...rest] = url.pathname.split('/');
  const s3Path = rest.join('/');
  if (first === 's3' && state.options.redirects && method !== 'GET')
    return empty(307, { Location: `${state.url}/s3-node/${s3Path}${url.search}` });
  if (first === 's3' || first === 's3-node') return answerS3(exchange, s3Path);
  const parts = rest.map(decodeURIComponent);
  const [identifier = '', ...more] = parts;
  if (first === 'metadata' && method === 'POST') return writeMetadata(exchange, identifier);
  if (method !== 'GET' && method !== 'HEAD') return empty(405);
  switch (first) {
    case 'metadata':
      return readMetadata(exchange, identifier, more.join('/'));
    case 'advancedsearch.php':
      return advancedSearch(exchange);
    case 'services':
      return s3Path === 'search/v1/scrape' ? scrape(exchange) : empty(404);
    case 'views':
      return views(exchange, parts[1] ?? '', (parts[2] ?? '').split(','));
    case 'download':
      return download(exchange, identifier, more.join('/'));
    case 'node':
      return serveFromNode(exchange, identifier, more.join('/'));
    default:
      return empty(404);
  }
}
