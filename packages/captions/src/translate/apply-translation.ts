import type { TranslationUnit } from '@comunal/exchange';
import type { Captions, Cue } from '../captions.ts';
import { retime } from '../check/retime.ts';
import { resolvePreset, type PresetChoice } from '../check/presets.ts';
import { spreadTime } from '../check/spread-time.ts';
import { breakLines, lengthOf, writeBlocks } from '../text/break-lines.ts';
import { escapeStrayBrackets } from '../text/entities.ts';
import { piecesOf } from '../text/pieces.ts';
import { matchUnits } from './match-units.ts';
import { revisionOf } from './status.ts';
import { translationUnits } from './units.ts';

/** Captions in another language. */
export interface Translated extends Captions {
  /** Ids of the units that nobody translated; their times stay empty. */
  readonly missing: readonly string[];
  /** Ids of units whose source has changed since they were translated; they are used all the same. */
  readonly stale: readonly string[];
}

/**
 * Makes captions in another language: each sentence in the time of its source, on lines and captions that a reader of that
 * language can follow. A note keeps which state of the source was translated.
 *
 * @param translations - As `parsePo` and `parseSheet` of `@comunal/exchange` read them.
 * @param preset - Of the language of the translations.
 */
export function applyTranslation(
  source: Captions,
  translations: readonly TranslationUnit[],
  preset: PresetChoice,
): Translated {
  const numbers = resolvePreset(preset);
  const units = translationUnits(source);
  const matched = matchUnits(units, translations);
  const missing: string[] = [];
  const stale: string[] = [];
  const cues: Cue[] = [];
  for (const [index, unit] of units.entries()) {
    const translation = matched[index];
    const first = source.cues[unit.cues[0]];
    if (!first || !translation || translation.target.trim() === '') {
      missing.push(unit.id);
      continue;
    }
    if (translation.needsReview || translation.source.trim() !== unit.source.trim())
      stale.push(unit.id);
    const pieces = piecesOf(escapeStrayBrackets(translation.target));
    const blocks = breakLines(pieces, numbers);
    const texts = writeBlocks(pieces, blocks);
    const own = source.cues.slice(...unit.cues);
    const spans =
      own.length === blocks.length
        ? own
        : spreadTime(
            unit,
            blocks.map((block) => lengthOf(pieces, block)),
            numbers.minGapMs,
          );
    const voice = unit.speaker.replaceAll(/[<>]/g, '');
    for (const [at, { startMs, endMs }] of spans.entries()) {
      const text = voice ? `<v ${voice}>${texts[at] ?? ''}</v>` : (texts[at] ?? '');
      cues.push({ id: '', startMs, endMs, text, settings: first.settings });
    }
  }
  const { regions = [], styles = [] } = source;
  const note = { text: `comunal-source: ${revisionOf(source)}`, afterCues: 0 };
  const inOrder = cues.toSorted((one, other) => one.startMs - other.startMs);
  return { cues: retime(inOrder, numbers), regions, styles, notes: [note], missing, stale };
}
