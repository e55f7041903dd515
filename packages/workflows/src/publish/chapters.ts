import { localize } from '@comunal/i18n';
import type { VideoChapter } from '@comunal/peertube';
import type { PublicRecording } from '@comunal/schemas';

/** Returns the chapters of a recording as PeerTube takes them: in whole seconds, no two at the same one. */
export function toVideoChapters({
  chapters = [],
  languages,
}: PublicRecording): readonly VideoChapter[] {
  const titles = new Map<number, string>();
  for (const { starts, title } of chapters) {
    const seconds = toSeconds(starts);
    const text = localize(title, languages)?.text;
    if (text !== undefined && !titles.has(seconds)) titles.set(seconds, text);
  }
  return [...titles]
    .map(([timecode, title]) => ({ timecode, title }))
    .toSorted((a, b) => a.timecode - b.timecode);
}

const DURATION = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Converts a duration that its schema has checked. */
function toSeconds(duration: string): number {
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = (
    DURATION.exec(duration)?.slice(1) ?? []
  ).map((part) => Number(part ?? 0));
  return (((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds;
}
