import type { TranslationUnit } from '@comunal/exchange';
import type { Captions } from '../captions.ts';
import { plainText } from '../text/tokens.ts';
import { matchUnits } from './match-units.ts';
import { translationUnits } from './units.ts';

/** How far a translation is. */
export interface TranslationStatus {
  /** Sentences of the source. */
  readonly total: number;
  readonly translated: number;
  /**
   * Ids of sentences whose source has changed since. Of captions it is not known which ones: then all are named, or none.
   */
  readonly stale: readonly string[];
  /** Ids of sentences without a translation. */
  readonly missing: readonly string[];
  /** `unknown`: captions that do not say which state of the source they were made of. */
  readonly state: 'current' | 'stale' | 'unknown';
}

/** Compares the source with units of PO or a sheet, or with captions in another language, by their times. */
export function translationStatus(
  source: Captions,
  translation: Captions | readonly TranslationUnit[],
): TranslationStatus {
  return 'cues' in translation ? ofCaptions(source, translation) : ofUnits(source, translation);
}

/** A short name for what captions say, which changes with any word and not with times or line breaks. */
export function revisionOf({ cues }: Captions): string {
  // FNV-1a, twice with different beginnings: 64 bits tell the states of one file apart.
  let [one, other] = [0x811c9dc5, 0x1000193];
  const text = cues
    .map((cue) => plainText(cue.text))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other ^ (code + at), 0x01000193);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}

function ofUnits(source: Captions, translations: readonly TranslationUnit[]): TranslationStatus {
  const stale: string[] = [];
  const missing: string[] = [];
  const units = translationUnits(source);
  const matched = matchUnits(units, translations);
  for (const [index, { id, source: words }] of units.entries()) {
    const translation = matched[index];
    if (!translation || translation.target.trim() === '') missing.push(id);
    else if (translation.needsReview || translation.source.trim() !== words.trim()) stale.push(id);
  }
  const state = stale.length > 0 ? 'stale' : 'current';
  return { total: units.length, translated: units.length - missing.length, stale, missing, state };
}

function ofCaptions(source: Captions, { cues, notes = [] }: Captions): TranslationStatus {
  const units = translationUnits(source);
  const spans = cues
    .filter(({ text }) => plainText(text).trim() !== '')
    .toSorted((one, two) => one.startMs - two.startMs);
  const missing: string[] = [];
  let from = 0;
  for (const { id, startMs, endMs } of units) {
    while (from < spans.length && (spans[from]?.endMs ?? 0) <= startMs) from++;
    const found = spans[from];
    if (!found || found.startMs >= Math.max(endMs, startMs + 1)) missing.push(id);
  }
  const made = notes.map(({ text }) => /^comunal-source: ([\da-f]{16})$/.exec(text.trim())?.[1]);
  const revision = made.find((one) => one !== undefined);
  const state =
    revision === undefined ? 'unknown' : revision === revisionOf(source) ? 'current' : 'stale';
  const isMissing = new Set(missing);
  const stale =
    state === 'stale' ? units.map(({ id }) => id).filter((id) => !isMissing.has(id)) : [];
  return { total: units.length, translated: units.length - missing.length, stale, missing, state };
}
