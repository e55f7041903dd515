import { parseRefreshUrl } from '../../manifest/parse-refresh-url.ts';
import { fetchBytes, type FetchFailure } from '../fetch-bytes.ts';
import { decodePage } from './decode-page.ts';

/** A page that came from an address, or why none did. */
export type FetchedPage =
  | {
      /** One for each encoding that a browser may read it in. */
      readonly texts: readonly string[];
      /** What the server calls it, in small letters and without parameters; empty where it says nothing. */
      readonly type: string;
    }
  | PageFailure;

/** Why there is nothing to look through. */
export type PageFailure = Omit<FetchFailure, 'failure'> & {
  readonly failure: FetchFailure['failure'] | 'encoding';
};

const MAX_BYTES = 2_000_000;

/** One GET, as `fetchBytes` does it, decoded as a browser would decode it. */
export async function fetchPage(url: URL, signal: AbortSignal): Promise<FetchedPage> {
  const fetched = await fetchBytes(url, { signal, maxBytes: MAX_BYTES });
  if ('failure' in fetched) return fetched;
  const { bytes, headers } = fetched;
  const next = parseRefreshUrl(headers.get('refresh') ?? '');
  if (next !== undefined) return { failure: 'redirect', status: 200, location: next };
  const contentType = headers.get('content-type') ?? '';
  const [essence = ''] = contentType.split(';');
  const texts = decodePage(bytes, contentType);
  return texts ? { texts, type: essence.trim().toLowerCase() } : { failure: 'encoding' };
}
