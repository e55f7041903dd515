import { readSummary, readText, readTitle } from './clean-text.ts';

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
  /** Its recordings in their order, as in `recording/taller`; none where they have no order. */
  readonly order?: readonly string[] | undefined;
}

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
    starts: source.starts,
    ...(url !== undefined && { availableAt: [{ label: 'PeerTube', url }] }),
    ...(notes.length > 0 && { notes: `${notes.join('\n\n')}\n` }),
  } as const;
}
