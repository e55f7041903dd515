import type { Cue } from '../captions.ts';
import { countVisibleCharacters } from '../text/reading-speed.ts';
import { plainText } from '../text/tokenize-cue-text.ts';
import type { CaptionPreset } from './caption-preset.ts';

/**
 * Adjusts the end times of cues, never their start times. A cue with a fast reading speed or a short duration is shown
 * longer where there is room; one that overlaps the next or stays too long is shown shorter. Expects cues sorted by
 * start time.
 */
export function adjustEndTimes(cues: readonly Cue[], preset: CaptionPreset): Cue[] {
  const { minGapMs, minDurationMs, maxDurationMs, maxCps } = preset;
  // Cues that start at the same time are meant to be seen together.
  let next = Infinity;
  let later = Infinity;
  return cues
    .toReversed()
    .map((cue) => {
      if (cue.startMs < next) [later, next] = [next, cue.startMs];
      const { startMs } = cue;
      const limit = later - minGapMs;
      const needed = Math.ceil((countVisibleCharacters(plainText(cue.text)) * 1000) / maxCps);
      const wanted = Math.max(minDurationMs, needed);
      let endMs = cue.endMs;
      if (endMs <= startMs) endMs = Math.min(startMs + wanted, later);
      const longest = Math.max(maxDurationMs, needed);
      if (endMs - startMs > longest) endMs = startMs + longest;
      // Captions of two voices that speak at once overlap where cutting one would make it too short to be read.
      const isCut =
        endMs > limit && limit - startMs >= Math.min(minDurationMs, endMs - startMs) / 2;
      if (isCut && (endMs <= later || limit - startMs >= minDurationMs)) endMs = limit;
      // Nobody speaks faster than some 25 characters a second, so a caption that stays until it is read does not
      // outlast the speech by much (BBC Subtitle Guidelines: 1.5 seconds).
      if (endMs - startMs < wanted) endMs = Math.max(endMs, Math.min(startMs + wanted, limit));
      return endMs === cue.endMs ? cue : { ...cue, endMs };
    })
    .toReversed();
}
