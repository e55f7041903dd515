import type { Captions, Cue } from '../captions.ts';
import { formatTimestamp } from '../format-timestamp.ts';
import { collectTimestamp } from '../vtt/parse-timestamp.ts';

/** Maps the times of a cue, and the timestamps in its text. */
export function mapCue(cue: Cue, map: (ms: number) => number): Cue {
  const mapTime = (ms: number): number => Math.max(0, Math.round(map(ms)));
  const text = cue.text.includes('<')
    ? cue.text.replaceAll(/<(\d[\d:.]{0,40})>/g, (whole, inner: string) => {
        const time = collectTimestamp(inner, 0);
        return time?.end === inner.length ? `<${formatTimestamp(mapTime(time.ms))}>` : whole;
      })
    : cue.text;
  return { ...cue, startMs: mapTime(cue.startMs), endMs: mapTime(cue.endMs), text };
}

/** Maps all times of captions. Removes cues that end at zero or earlier, since nobody would see them. */
export function mapTimes<Given extends Captions>(
  captions: Given,
  map: (ms: number) => number,
): Given {
  return filterCues(
    captions,
    (cue) => map(cue.endMs) > 0 || cue.endMs <= cue.startMs,
    (cue) => mapCue(cue, map),
  );
}

/** Filters and changes cues. Notes keep their position between them. */
export function filterCues<Given extends Captions>(
  captions: Given,
  isKept: (cue: Cue) => boolean,
  change: (cue: Cue) => Cue,
): Given {
  const cues: Cue[] = [];
  /** For each index, the number of cues before it that were kept. */
  const keptBefore: number[] = [0];
  for (const cue of captions.cues) {
    if (isKept(cue)) cues.push(change(cue));
    keptBefore.push(cues.length);
  }
  const notes = captions.notes?.map((note) => {
    return {
      ...note,
      afterCues: keptBefore[Math.min(Math.max(note.afterCues, 0), keptBefore.length - 1)] ?? 0,
    };
  });
  return { ...captions, cues, ...(notes && { notes }) };
}
