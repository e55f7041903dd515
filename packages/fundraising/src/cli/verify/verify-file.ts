import type { PublishedFile } from '../../manifest/manifest.ts';
import { sha256Hex } from '../../node/sha256-hex.ts';
import { fetchBytes, type FetchFailure } from '../fetch-bytes.ts';
import { compareHeaders, type HeaderChange } from './compare-headers.ts';
import type { CopyStore } from './copy-store.ts';
import { findFirstDifference, type Difference } from './find-first-difference.ts';

/** A file that is not as it was signed (`failed`), or that nobody could compare (`unchecked`). */
export interface FileFinding {
  readonly path: string;
  readonly outcome: 'failed' | 'unchecked';
  readonly reason:
    | 'changed'
    | 'headers'
    | 'missing'
    | 'redirect'
    | 'status'
    | 'unreachable'
    | 'timed-out'
    | 'not-looked-at';
  readonly signed?: FileFacts;
  /** What came; missing where it was far longer than what was signed, and not read to its end. */
  readonly published?: FileFacts;
  readonly difference?: Difference;
  readonly headers?: readonly HeaderChange[];
  readonly status?: number;
  readonly location?: string;
  /** Whether a server did answer, with something that nobody here could read to its end. */
  readonly hasResponse?: boolean;
}

/** How long a file is, and its SHA-256. */
export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** What is needed to look at files. */
export interface VerifyFileOptions {
  readonly base: string;
  readonly watchedHeaders: readonly string[];
  readonly copies: CopyStore;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number | undefined;
}

/** How much longer than signed an answer may be to be read whole: enough to say how long it is. */
const MARGIN = 1_000_000;

/** Fetches one file and compares every byte and every watched header; gives its bytes where all is as it was signed. */
export async function verifyFile(
  file: PublishedFile,
  { base, watchedHeaders, copies, signal, timeoutMs }: VerifyFileOptions,
): Promise<Uint8Array | FileFinding> {
  const { path, bytes: length, sha256 } = file;
  const url = new URL(path, base);
  const fetched = await fetchBytes(url, { signal, maxBytes: length + MARGIN, timeoutMs });
  const signed = { bytes: length, sha256 };
  if ('failure' in fetched)
    return fetched.failure === 'too-large'
      ? { path, outcome: 'failed', reason: 'changed', signed }
      : { path, ...judgeFailure(fetched) };
  const { bytes, headers: publishedHeaders } = fetched;
  const headers = compareHeaders(file.headers, publishedHeaders, watchedHeaders);
  const published = { bytes: bytes.length, sha256: sha256Hex(bytes) };
  const isSame = published.bytes === length && published.sha256 === sha256;
  if (isSame && headers.length === 0) return bytes;
  const before = isSame ? undefined : await copies.find(sha256);
  return {
    path,
    outcome: 'failed',
    reason: isSame ? 'headers' : 'changed',
    ...(!isSame && { signed, published }),
    ...(before && { difference: findFirstDifference(before, bytes) }),
    ...(headers.length > 0 && { headers }),
  };
}

/** Answers of a server that is busy, down or wary of programs say nothing of what visitors are shown another time. */
const WARY = new Set([401, 403, 407, 408, 421, 425, 429]);

function judgeFailure({
  failure,
  status = 0,
  location,
  hasResponse,
}: FetchFailure): Omit<FileFinding, 'path'> {
  if (failure === 'redirect')
    return { outcome: 'failed', reason: 'redirect', status, ...(location && { location }) };
  if (failure === 'status') {
    if (status === 404 || status === 410) return { outcome: 'failed', reason: 'missing', status };
    const isPassing = status >= 500 || WARY.has(status);
    return { outcome: isPassing ? 'unchecked' : 'failed', reason: 'status', status };
  }
  const reason = failure === 'timed-out' ? 'timed-out' : 'unreachable';
  return { outcome: 'unchecked', reason, ...(hasResponse && { hasResponse }) };
}
