import { readTitle } from './clean-text.ts';
import { toTexts, type TextPlace } from './to-texts.ts';

/** What becomes a series: a channel, or a playlist of it. */
export interface SeriesSource {
  readonly displayName: string;
  readonly description?: string | null | undefined;
  /** What it is called where it has no name that can be read. */
  readonly fallbackName: string;
  /** The address of its page, where that names nobody. */
  readonly url: string | undefined;
  /** The day on which it begins. */
  readonly starts: string;
  /** The slugs of its recordings in their order; none where they have no order. */
  readonly order?: readonly string[] | undefined;
}

/** Converts a channel or a playlist to the fields of a series, without its picture. */
export function toSeriesFields(source: SeriesSource, place: TextPlace) {
  const { displayName, description, fallbackName, url, order = [] } = source;
  const title = readTitle(displayName) || readTitle(fallbackName);
  return {
    visibility: 'public',
    title: { [place.locale]: title },
    ...toTexts(description, place),
    starts: source.starts,
    ...(order.length > 0 && { recordings: order }),
    ...(url !== undefined && { availableAt: [{ label: 'PeerTube', url }] }),
  } as const;
}
