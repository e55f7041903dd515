import { type Answer, empty } from '../../http/answer.ts';
import { partOf } from '../../http/range.ts';
import { type Exchange, header } from '../http/exchange.ts';

export interface ServedFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** @defaultValue 0 */
  readonly maxAgeSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly modifiedAt: number;
}

/** Answers with a file, or the part of it that `Range` asks for. */
export function serveFile(exchange: Exchange, file: ServedFile): Answer {
  const { bytes, type, maxAgeSeconds = 0, modifiedAt } = file;
  const headers = {
    ...file.headers,
    'Accept-Ranges': 'bytes',
    'Cache-Control': `public, max-age=${maxAgeSeconds}`,
    'Last-Modified': new Date(modifiedAt).toUTCString(),
    'Content-Type': type,
  };
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header(exchange, 'range') ?? '');
  if (!asked) return { status: 200, headers, body: bytes };
  const part = partOf(asked[1] ?? '', asked[2] ?? '', bytes.length);
  if (!part) return empty(416, { 'Content-Range': `bytes */${bytes.length}` });
  const { start, end } = part;
  const contentRange = `bytes ${start}-${end}/${bytes.length}`;
  return {
    status: 206,
    headers: { ...headers, 'Content-Range': contentRange },
    body: bytes.subarray(start, end + 1),
  };
}
