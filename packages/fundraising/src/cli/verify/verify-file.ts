import type { PublishedFile } from '../../manifest/manifest.ts';
import { sha256Hex } from '../../node/sha256-hex.ts';
import { fetchBytes, type FetchFailure } from '../fetch-bytes.ts';
import { compareHeaders, type HeaderChange } from './compare-headers.ts';
import type { CopyStore } from './copy-store.ts';
import { findFirstDifference, type Difference } from './find-first-difference.ts';

/** A file that differs from the signed one (`failed`), or that could not be compared (`unchecked`). */
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
    | 'skipped';
  readonly signed?: FileFacts;
  /** The published file. It is missing where it was far longer than the signed one and was not read completely. */
  readonly published?: FileFacts;
  readonly difference?: Difference;
  readonly headers?: readonly HeaderChange[];
  readonly status?: number;
  readonly location?: string;
  /** Whether a server did respond, but not with a complete and valid response. */
  readonly hasResponse?: boolean;
}

/** Length and SHA-256 of a file. */
export interface FileFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** Options of {@link verifyFile}. */
export interface VerifyFileOptions {
  readonly base: string;
  readonly watchedHeaders: readonly string[];
  readonly copies: CopyStore;
  readonly signal: AbortSignal;
  readonly timeoutMs?: number | undefined;
}

/** A response is read completely if it exceeds the signed length by at most this much, so that its length can be reported. */
const MARGIN = 1_000_000;

/** Fetches a file and compares every byte and every watched header. Returns its bytes where everything matches. */
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
      : { path, ...toFailedFinding(fetched) };
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

/** Such a response of a server that blocks programs or is busy says nothing about what visitors see. */
const INCONCLUSIVE = new Set([401, 403, 407, 408, 421, 425, 429]);

function toFailedFinding({
  failure,
  status = 0,
  location,
  hasResponse,
}: FetchFailure): Omit<FileFinding, 'path'> {
  if (failure === 'redirect')
    return { outcome: 'failed', reason: 'redirect', status, ...(location && { location }) };
  if (failure === 'status') {
    if (status === 404 || status === 410) return { outcome: 'failed', reason: 'missing', status };
    const isInconclusive = status >= 500 || INCONCLUSIVE.has(status);
    return { outcome: isInconclusive ? 'unchecked' : 'failed', reason: 'status', status };
  }
  const reason = failure === 'timed-out' ? 'timed-out' : 'unreachable';
  return { outcome: 'unchecked', reason, ...(hasResponse && { hasResponse }) };
}
