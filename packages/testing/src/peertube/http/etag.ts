import { createHash } from 'node:crypto';
import type { Answer } from '../../http/answer.ts';
import { type Exchange, header } from './exchange.ts';

/** Gives what was read a mark, and answers 304 to who has it already. */
export function withETag(exchange: Exchange, answer: Answer): Answer {
  const { status, headers = {}, body } = answer;
  const reads = exchange.method === 'GET' || exchange.method === 'HEAD';
  if (!reads || status !== 200 || typeof body !== 'string') return answer;
  const digest = createHash('sha1').update(body).digest('base64').slice(0, 27);
  const etag = `W/"${Buffer.byteLength(body).toString(16)}-${digest}"`;
  const marked = { ...headers, ETag: etag };
  if (header(exchange, 'if-none-match') === etag) return { status: 304, headers: marked };
  return { ...answer, headers: marked };
}
