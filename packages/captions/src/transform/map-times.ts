import type { Captions, Cue } from '../captions.ts';
import { formatTimestamp } from '../timestamp.ts';
import { collectTimestamp } from '../vtt/parse-timestamp.ts';

/** A cue with its times, and the moments inside of its text, put elsewhere. */
export function mapCue(cue: Cue, move: (ms: number) => number): Cue {
  const place = (ms: number): number => Math.max(0, Math.round(move(ms)));
  const text = cue.text.includes('<')
    ? cue.text.replaceAll(/<(\d[\d:.]{0,40})>/g, (whole, inner: string) => {
        const time = collectTimestamp(inner, 0);
        return time?.end === inner.length ? `<${formatTimestamp(place(time.ms))}>` : whole;
      })
    : cue.text;
  return { ...cue, startMs: place(cue.startMs), endMs: place(cue.endMs), text };
}

/** The same captions with all times moved. What ends at zero or before it is not seen and stays out. */
export function mapTimes<Given extends Captions>(
  captions: Given,
  move: (ms: number) => number,
): Given {
  return keepCues(
    captions,
    (cue) => move(cue.endMs) > 0 || cue.endMs <= cue.startMs,
    (cue) => mapCue(cue, move),
  );
}

/** Some of the cues, changed; notes stay where they stood between them. */
export function keepCues<Given extends Captions>(
  captions: Given,
  isKept: (cue: Cue) => boolean,
  change: (cue: Cue) => Cue,
): Given {
  const cues: Cue[] = [];
  /** How many of the cues before a place were kept. */
  const kept: number[] = [0];
  for (const cue of captions.cues) {
    if (isKept(cue)) cues.push(change(cue));
    kept.push(cues.length);
  }
  const notes = captions.notes?.map((note) => {
    return {
      ...note,
      afterCues: kept[Math.min(Math.max(note.afterCues, 0), kept.length - 1)] ?? 0,
    };
  });
  return { ...captions, cues, ...(notes && { notes }) };
}
