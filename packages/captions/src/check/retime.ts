import type { Cue } from '../captions.ts';
import { visibleLength } from '../text/length.ts';
import { plainText } from '../text/tokens.ts';
import type { CaptionPreset } from './presets.ts';

/**
 * Moves the ends of cues, never their beginnings: longer where they are too fast or too short and there is room, shorter
 * where they run into the next one or stay too long. The cues are in order of their beginnings.
 */
export function retime(cues: readonly Cue[], preset: CaptionPreset): Cue[] {
  const { minGapMs, minDurationMs, maxDurationMs, maxCps } = preset;
  // What begins at the same moment is meant to be seen together.
  let next = Infinity;
  let later = Infinity;
  return cues
    .toReversed()
    .map((cue) => {
      if (cue.startMs < next) [later, next] = [next, cue.startMs];
      const { startMs } = cue;
      const limit = later - minGapMs;
      const needed = Math.ceil((visibleLength(plainText(cue.text)) * 1000) / maxCps);
      const wanted = Math.max(minDurationMs, needed);
      let endMs = cue.endMs;
      if (endMs <= startMs) endMs = Math.min(startMs + wanted, later);
      const longest = Math.max(maxDurationMs, needed);
      if (endMs - startMs > longest) endMs = startMs + longest;
      // Two voices that speak at once keep their captions, where cutting one would make it too short to be read.
      const isCut =
        endMs > limit && limit - startMs >= Math.min(minDurationMs, endMs - startMs) / 2;
      if (isCut && (endMs <= later || limit - startMs >= minDurationMs)) endMs = limit;
      // Nobody speaks faster than some 25 letters a second: what stays until it is read is not seen much longer than it is
      // said (BBC Subtitle Guidelines: 1.5 seconds).
      if (endMs - startMs < wanted) endMs = Math.max(endMs, Math.min(startMs + wanted, limit));
      return endMs === cue.endMs ? cue : { ...cue, endMs };
    })
    .toReversed();
}
