import type { TranslationUnit } from '@comunal/exchange';
import type { Captions, Cue } from '../captions.ts';
import { adjustEndTimes } from '../check/adjust-end-times.ts';
import { resolvePreset, type PresetChoice } from '../check/presets.ts';
import { distributeTime } from '../check/distribute-time.ts';
import { breakLines, countCharacters, writeBlocks } from '../text/break-lines.ts';
import { escapeStrayBrackets } from '../text/entities.ts';
import { splitWords } from '../text/split-words.ts';
import { matchSentences } from './match-sentences.ts';
import { computeRevision } from './translation-status.ts';
import { translationUnits } from './translation-units.ts';

/** Captions in another language. */
export interface TranslatedCaptions extends Captions {
  /** Ids of the units without a translation, which have no captions. */
  readonly missing: readonly string[];
  /** Ids of the units whose source has changed since they were translated. Their translations are used all the same. */
  readonly stale: readonly string[];
}

/**
 * Creates captions in another language: each sentence in the time of its source, with line breaks and reading speed for
 * that language. A note stores the revision of the source that was translated.
 *
 * @param translations - The result of `parsePo` or `parseSheet` of `@comunal/exchange`.
 * @param preset - The preset of the language of the translations.
 * @param source - The captions that were translated, as they are now.
 * @example
 * ```ts
 * import { applyTranslation, parseVtt } from '@comunal/captions';
 *
 * const spanish = parseVtt(`WEBVTT
 *
 * 00:01.000 --> 00:03.000
 * La red que hicimos
 *
 * 00:03.000 --> 00:05.000
 * es de todas.
 * `);
 * const units = [{ id: '00:00:01.000', source: 'La red que hicimos es de todas.' }];
 * const translations = units.map((unit) => ({ ...unit, target: 'A rede é de todas.' }));
 * const { cues, missing, stale } = applyTranslation(spanish, translations, 'pt-BR');
 * console.log(cues.map(({ text }) => text), missing, stale); // → [ 'A rede é de todas.' ] [] []
 * ```
 */
export function applyTranslation(
  source: Captions,
  translations: readonly TranslationUnit[],
  preset: PresetChoice,
): TranslatedCaptions {
  const limits = resolvePreset(preset);
  const units = translationUnits(source);
  const matched = matchSentences(units, translations);
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
    const words = splitWords(escapeStrayBrackets(translation.target));
    const blocks = breakLines(words, limits);
    const texts = writeBlocks(words, blocks);
    const own = source.cues.slice(...unit.cues);
    const spans =
      own.length === blocks.length
        ? own
        : distributeTime(
            unit,
            blocks.map((block) => countCharacters(words, block)),
            limits.minGapMs,
          );
    const voice = unit.speaker.replaceAll(/[<>]/g, '');
    for (const [index, { startMs, endMs }] of spans.entries()) {
      const body = texts[index] ?? '';
      const text = voice ? `<v ${voice}>${body}</v>` : body;
      cues.push({ id: '', startMs, endMs, text, settings: first.settings });
    }
  }
  const { regions = [], styles = [] } = source;
  const note = { text: `comunal-source: ${computeRevision(source)}`, afterCues: 0 };
  const sorted = cues.toSorted((a, b) => a.startMs - b.startMs);
  return { cues: adjustEndTimes(sorted, limits), regions, styles, notes: [note], missing, stale };
}
