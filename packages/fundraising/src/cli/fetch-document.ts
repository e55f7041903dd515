import { isUtf8 } from 'node:buffer';
import { parseRefreshUrl } from '../manifest/parse-refresh-url.ts';
import { fetchBytes, type FetchFailure } from './fetch-bytes.ts';

/** The text of a document that came from an address, or why none did. */
export type FetchedDocument =
  | { readonly text: string }
  | (Omit<FetchFailure, 'failure'> & {
      readonly failure: FetchFailure['failure'] | 'encoding';
    });

const MAX_BYTES = 2_000_000;

/** One GET, without cookies, that follows no redirect, reads at most two megabytes and ends in time, however slow it is. */
export async function fetchDocument(
  url: URL,
  signal: AbortSignal,
  timeoutMs?: number,
): Promise<FetchedDocument> {
  const fetched = await fetchBytes(url, { signal, maxBytes: MAX_BYTES, timeoutMs });
  if ('failure' in fetched) return fetched;
  const { bytes, headers } = fetched;
  const next = parseRefreshUrl(headers.get('refresh') ?? '');
  if (next !== undefined) return { failure: 'redirect', status: 200, location: next };
  const text = new TextDecoder().decode(bytes);
  const isPlain = isUnambiguous(bytes, text, headers.get('content-type') ?? '');
  return isPlain ? { text } : { failure: 'encoding' };
}

/** Whether what is plain here is plain in a browser too: in UTF-16, and after an escape, other letters stand there. */
function isUnambiguous(bytes: Uint8Array, text: string, type: string): boolean {
  const [, encoding] = /charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(type) ?? [];
  // Where the server says nothing, browsers look into the page, and may guess.
  const isGuessed = encoding === undefined && !isUtf8(bytes);
  const [first, second] = bytes;
  const isUtf16 =
    first !== undefined &&
    second !== undefined &&
    Math.min(first, second) === 0xfe &&
    Math.max(first, second) === 0xff;
  return (
    !text.includes('\0') &&
    !text.includes('\u{1b}') &&
    !isUtf16 &&
    !isGuessed &&
    isPlainEncoding(encoding ?? 'utf-8')
  );
}

/** Whether an encoding writes digits and Latin letters as UTF-8 does, and as nothing else. */
function isPlainEncoding(name: string): boolean {
  return /^(?:utf-?8|us-ascii|ascii|latin-?1|iso-?8859-\d{1,2}|windows-125\d)$/i.test(name);
}
