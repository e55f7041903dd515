import type { HandlerResponse } from './response.ts';

/** Serves a file, or the part of it that the `Range` header requests. */
export function serveRange(
  range: string | undefined,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
): HandlerResponse {
  const [match, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  const fullHeaders = { ...headers, 'Accept-Ranges': 'bytes' };
  if (match === undefined) return { status: 200, headers: fullHeaders, body: bytes };
  const size = bytes.length;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if ((from === '' && to === '') || start > end)
    return { status: 416, headers: { 'Content-Range': `bytes */${size}` } };
  return {
    status: 206,
    headers: { ...fullHeaders, 'Content-Range': `bytes ${start}-${end}/${size}` },
    body: bytes.subarray(start, end + 1),
  };
}
