import type { Answer } from './answer.ts';

/** Answers with a file, or with the part of it that `Range` asks for. */
export function serveRange(
  range: string | undefined,
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
): Answer {
  const [asked, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? [];
  const all = { ...headers, 'Accept-Ranges': 'bytes' };
  if (asked === undefined) return { status: 200, headers: all, body: bytes };
  const size = bytes.length;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if ((from === '' && to === '') || start > end)
    return { status: 416, headers: { 'Content-Range': `bytes */${size}` } };
  return {
    status: 206,
    headers: { ...all, 'Content-Range': `bytes ${start}-${end}/${size}` },
    body: bytes.subarray(start, end + 1),
  };
}
