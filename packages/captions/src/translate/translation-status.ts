import fnv1a from '@sindresorhus/fnv1a';
import type { TranslationUnit } from '@comunal/exchange';
import type { Captions } from '../captions.ts';
import { plainText } from '../text/tokenize-cue-text.ts';
import { matchSentences } from './match-sentences.ts';
import { translationUnits } from './translation-units.ts';

/** The progress of a translation. */
export interface TranslationStatus {
  /** The number of sentences of the source. */
  readonly total: number;
  /** The number of sentences of the source that have a translation, stale ones included. */
  readonly translated: number;
  /**
   * Ids of the sentences whose source has changed since. For captions it is not known which ones have, so the list has
   * all of them, or none.
   */
  readonly stale: readonly string[];
  /** Ids of the sentences without a translation. */
  readonly missing: readonly string[];
  /** `unknown`: captions without a note about the revision of their source. */
  readonly state: 'current' | 'stale' | 'unknown';
}

/**
 * Compares the source with translation units of a PO file or sheet, or by times with captions in another language.
 *
 * @param source - The captions in the language that is translated from.
 * @param translation - What was read of a PO file or sheet, or the captions in the other language.
 * @example
 * ```ts
 * import { parseVtt, translationStatus } from '@comunal/captions';
 *
 * const spanish = parseVtt(`WEBVTT
 *
 * 00:01.000 --> 00:03.000
 * La red que hicimos
 *
 * 00:03.000 --> 00:05.000
 * es de todas.
 * `);
 * console.log(translationStatus(spanish, []));
 * // → {
 * //   total: 1,
 * //   translated: 0,
 * //   stale: [],
 * //   missing: [ '00:00:01.000' ],
 * //   state: 'current'
 * //   }
 * ```
 */
export function translationStatus(
  source: Captions,
  translation: Captions | readonly TranslationUnit[],
): TranslationStatus {
  return 'cues' in translation
    ? getCaptionsStatus(source, translation)
    : getUnitsStatus(source, translation);
}

/**
 * Computes the revision of captions: a hash of their text, which does not depend on times and line breaks.
 *
 * @param captions - The captions that are translated from.
 * @returns Sixteen hexadecimal digits.
 * @example
 * ```ts
 * import { computeRevision, parseVtt } from '@comunal/captions';
 *
 * const spanish = parseVtt('WEBVTT\n\n00:01.000 --> 00:03.000\nLa red.\n');
 * console.log(computeRevision(spanish)); // → 8cd043aad30b8435
 * ```
 */
export function computeRevision({ cues }: Captions): string {
  const text = cues
    .map((cue) => plainText(cue.text))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  // 64 bits are enough to distinguish the revisions of one file.
  return fnv1a(text, { size: 64 }).toString(16).padStart(16, '0');
}

function getUnitsStatus(
  captions: Captions,
  translations: readonly TranslationUnit[],
): TranslationStatus {
  const stale: string[] = [];
  const missing: string[] = [];
  const units = translationUnits(captions);
  const matched = matchSentences(units, translations);
  for (const [index, { id, source }] of units.entries()) {
    const translation = matched[index];
    if (!translation || translation.target.trim() === '') missing.push(id);
    else if (translation.needsReview || translation.source.trim() !== source.trim()) stale.push(id);
  }
  const state = stale.length > 0 ? 'stale' : 'current';
  return { total: units.length, translated: units.length - missing.length, stale, missing, state };
}

function getCaptionsStatus(source: Captions, { cues, notes = [] }: Captions): TranslationStatus {
  const units = translationUnits(source);
  const spans = cues
    .filter(({ text }) => plainText(text).trim() !== '')
    .toSorted((a, b) => a.startMs - b.startMs);
  const missing: string[] = [];
  let from = 0;
  for (const { id, startMs, endMs } of units) {
    while (from < spans.length && (spans[from]?.endMs ?? 0) <= startMs) from++;
    const span = spans[from];
    if (!span || span.startMs >= Math.max(endMs, startMs + 1)) missing.push(id);
  }
  const revision = notes
    .map(({ text }) => /^comunal-source: ([\da-f]{16})$/.exec(text.trim())?.[1])
    .find((candidate) => candidate !== undefined);
  const state =
    revision === undefined ? 'unknown' : revision === computeRevision(source) ? 'current' : 'stale';
  const isMissing = new Set(missing);
  const stale =
    state === 'stale' ? units.map(({ id }) => id).filter((id) => !isMissing.has(id)) : [];
  return { total: units.length, translated: units.length - missing.length, stale, missing, state };
}
