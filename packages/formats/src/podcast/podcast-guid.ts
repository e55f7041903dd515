import type { Public } from '@comunal/schemas';
import { v5 as uuidv5 } from 'uuid';

/** The namespace of the UUIDs that are made of addresses of feeds, as the podcast namespace prescribes it. */
const NAMESPACE = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/**
 * Returns what directories know a podcast by: the guid that it has already, else one made of the address of its feed. The
 * address that the podcast states comes first, since that is the one directories have.
 *
 * @param podcast - The public form of the podcast.
 * @param feedUrl - The address under which the feed is published.
 * @returns `undefined` where no address is known.
 */
export function getPodcastGuid(
  podcast: Pick<Public<'podcast'>, 'guid' | 'feedUrl'>,
  feedUrl: string | undefined,
): string | undefined {
  const { guid, feedUrl: address = feedUrl } = podcast;
  if (guid !== undefined || address === undefined) return guid;
  return uuidv5(address.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, ''), NAMESPACE);
}
