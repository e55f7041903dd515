import { isUtf8 } from 'node:buffer';
import { parseRefreshUrl } from '../manifest/parse-refresh-url.ts';
import { fetchBytes, type FetchFailure } from './fetch-bytes.ts';

/** The text of a fetched document, or why it could not be fetched. */
export type FetchedDocument =
  | { readonly text: string }
  | (Omit<FetchFailure, 'failure'> & {
      readonly failure: FetchFailure['failure'] | 'encoding';
    });

const MAX_BYTES = 2_000_000;

/** Fetches a document of at most 2 MB with `fetchBytes`, and decodes it if its encoding is unambiguous. */
export async function fetchDocument(url: URL, signal: AbortSignal): Promise<FetchedDocument> {
  const fetched = await fetchBytes(url, { signal, maxBytes: MAX_BYTES });
  if ('failure' in fetched) return fetched;
  const { bytes, headers } = fetched;
  const next = parseRefreshUrl(headers.get('refresh') ?? '');
  if (next !== undefined) return { failure: 'redirect', status: 200, location: next };
  const text = new TextDecoder().decode(bytes);
  const isPlain = isUnambiguous(bytes, text, headers.get('content-type') ?? '');
  return isPlain ? { text } : { failure: 'encoding' };
}

/** Whether browsers decode the document to the same text. In UTF-16, and after an escape, they read other characters. */
function isUnambiguous(bytes: Uint8Array, text: string, type: string): boolean {
  const [, encoding] = /charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(type) ?? [];
  // Without a charset from the server, browsers search one in the page, and may guess.
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

/** Whether an encoding encodes digits and Latin letters exactly as UTF-8 does. */
function isPlainEncoding(name: string): boolean {
  return /^(?:utf-?8|us-ascii|ascii|latin-?1|iso-?8859-\d{1,2}|windows-125\d)$/i.test(name);
}
