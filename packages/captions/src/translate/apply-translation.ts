import type { Captions, Cue } from '../captions.ts';
import { retime } from '../check/retime.ts';
import { resolvePreset, type PresetChoice } from '../check/presets.ts';
import { spreadTime } from '../check/spread-time.ts';
import { breakLines, lengthOf, writeBlocks } from '../text/break-lines.ts';
import { escapeStrayBrackets } from '../text/entities.ts';
import { piecesOf } from '../text/pieces.ts';
import type { ExchangeEntry } from './exchange.ts';
import { matchEntries } from './match-entries.ts';
import { revisionOf } from './status.ts';
import { translationUnits } from './units.ts';

/** Captions in another language. */
export interface Translated extends Captions {
  /** Keys of the units that no entry translates; their times stay empty. */
  readonly missing: readonly string[];
  /** Keys of units whose source has changed since they were translated; they are used all the same. */
  readonly stale: readonly string[];
}

/**
 * Makes captions in another language: each sentence in the time of its source, on lines and captions that a reader of that
 * language can follow. A note keeps which state of the source was translated.
 *
 * @param preset - Of the language of the translations.
 */
export function applyTranslation(
  source: Captions,
  entries: readonly ExchangeEntry[],
  preset: PresetChoice,
): Translated {
  const numbers = resolvePreset(preset);
  const units = translationUnits(source);
  const matched = matchEntries(units, entries);
  const missing: string[] = [];
  const stale: string[] = [];
  const cues: Cue[] = [];
  for (const [place, unit] of units.entries()) {
    const entry = matched[place];
    const first = source.cues[unit.cues[0]];
    if (!first || !entry || entry.target.trim() === '') {
      missing.push(unit.key);
      continue;
    }
    if (entry.isStale === true || entry.source.trim() !== unit.text.trim()) stale.push(unit.key);
    const pieces = piecesOf(escapeStrayBrackets(entry.target));
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
