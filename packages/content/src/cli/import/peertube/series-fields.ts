import { readSummary, readText, readTitle } from './clean-text.ts';

/** What becomes a series: a channel, or a playlist of it. */
export interface SeriesSource {
  readonly displayName: string;
  readonly description?: string | null | undefined;
  /** What it is called where it has no name that can be read. */
  readonly fallbackName: string;
  /** The address of its page. */
  readonly url: string;
  /** The days of its videos, and the one on which it was made. */
  readonly days: readonly string[];
  /** Its recordings in their order, as in `recording/taller`; none where they have no order. */
  readonly order?: readonly string[] | undefined;
}

/** The day of what states none: a series has to begin some day. */
const firstDay = '1970-01-01';

/** Converts a channel or a playlist to the fields of a series, without its picture. Its order is in the notes. */
export function toSeriesFields(source: SeriesSource, locale: string) {
  const { displayName, fallbackName, url, order = [] } = source;
  const text = readText(source.description);
  const summary = readSummary(text);
  const title = readTitle(displayName) || readTitle(fallbackName);
  const notes = [
    ...(text === summary ? [] : [text]),
    order.map((recording, index) => `${index + 1}. ${recording}`).join('\n'),
  ].filter(Boolean);
  return {
    visibility: 'public',
    title: { [locale]: title },
    ...(summary && { summary: { [locale]: summary } }),
    starts: source.days.toSorted()[0] ?? firstDay,
    availableAt: [{ label: 'PeerTube', url }],
    ...(notes.length > 0 && { notes: `${notes.join('\n\n')}\n` }),
  } as const;
}
