import type { HandlerResponse } from '../../http/response.ts';
import { serveRange } from '../../http/range.ts';
import type { Exchange } from '../http/exchange.ts';

export interface ServedFile {
  readonly bytes: Uint8Array;
  readonly type: string;
  /** @defaultValue 0 */
  readonly maxAgeSeconds?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly modifiedAt: number;
}

/** Serves a file, or the part of it that the `Range` header requests, with caching headers. */
export function serveFile(exchange: Exchange, file: ServedFile): HandlerResponse {
  return serveRange(exchange.headers['range'], file.bytes, {
    ...file.headers,
    'Cache-Control': `public, max-age=${file.maxAgeSeconds ?? 0}`,
    'Last-Modified': new Date(file.modifiedAt).toUTCString(),
    'Content-Type': file.type,
  });
}
