import { empty, type HandlerResponse } from '../http/response.ts';
import { serveRange } from '../http/range.ts';
import type { Exchange } from './exchange.ts';
import type { StoredFile } from './state.ts';

/** Handles `GET /download/:identifier/:file`: redirects to the node that has the file, and counts a view unless `cnt=0`. */
export function download(
  { state, url }: Exchange,
  identifier: string,
  name: string,
): HandlerResponse {
  const item = state.items.get(identifier);
  if (!item || item.isDark || !item.files.has(name)) return empty(404);
  if (url.searchParams.get('cnt') !== '0') item.countedDownloads += 1;
  const path = [identifier, ...name.split('/')].map(encodeURIComponent).join('/');
  return empty(302, { Location: `${state.url}/node/${path}` });
}

/** Serves a file, or the part of it that the `Range` header requests. */
export function serveFromNode(
  exchange: Exchange,
  identifier: string,
  name: string,
): HandlerResponse {
  const file = exchange.state.items.get(identifier)?.files.get(name);
  if (!file?.bytes) return empty(404);
  const etag = toEtag(file);
  const isOther = (exchange.headers['if-range'] ?? etag) !== etag;
  return serveRange(isOther ? undefined : exchange.headers['range'], file.bytes, {
    'Content-Type': 'application/octet-stream',
    'Last-Modified': new Date(file.modifiedAt).toUTCString(),
    ETag: etag,
  });
}

function toEtag({ modifiedAt, size }: StoredFile): string {
  return `"${Math.floor(modifiedAt / 1000).toString(16)}-${size.toString(16)}"`;
}
