import { parseRefreshUrl } from '../../manifest/parse-refresh-url.ts';
import { fetchBytes, type FetchFailure } from '../fetch-bytes.ts';
import { decodePage } from './decode-page.ts';

/** A fetched page, or why it could not be fetched. */
export type FetchedPage =
  | {
      /** One text for each encoding in which a browser may decode it. */
      readonly texts: readonly string[];
      /** The media type in lower case and without parameters, or an empty string where the server sends none. */
      readonly type: string;
    }
  | PageFailure;

/** Why a page could not be fetched or decoded. */
export type PageFailure = Omit<FetchFailure, 'failure'> & {
  readonly failure: FetchFailure['failure'] | 'encoding';
};

const MAX_BYTES = 2_000_000;

/** Fetches a page with `fetchBytes` and decodes it as a browser would. */
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
