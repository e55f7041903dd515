import type { Entry } from '@comunal/schemas';
import type { Severity } from '../problem/codes.ts';
import { shortest } from './text-finder.ts';

/** A string that must not turn up in public, and how sure it is that it gives something away. */
export interface TellingString {
  readonly text: string;
  readonly severity: Severity;
}

/** Fields whose values many entries share, whatever they are about. */
const ordinaryKeys = new Set([
  'license',
  'zone',
  'local',
  'mediaType',
  'currency',
  'language',
  'languages',
  'type',
  'visibility',
]);
const namingKeys = new Set([
  'name',
  'title',
  'subtitle',
  'room',
  'slug',
  'guid',
  'account',
  'holder',
  'address',
  'value',
  'by',
  'as',
]);

/** A phrase of this many letters does not turn up by chance. */
const phrase = 40;

/** The strings anywhere in a value, each with the nearest key above it (languages and list positions passed over). */
export function* stringsIn(
  value: unknown,
  key = '',
  isRoot = true,
): Generator<{ key: string; text: string }> {
  if (typeof value === 'string') yield { key, text: value };
  else if (Array.isArray(value)) for (const each of value) yield* stringsIn(each, key, false);
  else if (typeof value === 'object' && value !== null)
    for (const [name, each] of Object.entries(value))
      yield* stringsIn(
        each,
        isRoot || !/^[a-z]{2,3}(-|$)/.test(name) || name === 'as' || name === 'by' ? name : key,
        false,
      );
}

/** What of a string is worth looking for: names, addresses and secrets as they stand, long texts sentence by sentence. */
export function tellingParts(entry: Entry, key: string, text: string): TellingString[] {
  if (ordinaryKeys.has(key)) return [];
  const plain = text.trim();
  if (plain.length >= phrase) {
    const sentences = plain.split(/(?<=[.!?…])\s+|\n+/).map((each) => each.trim());
    return sentences
      .filter((each) => each.length >= phrase)
      .map((each) => ({ text: each, severity: 'warning' }));
  }
  if (plain.length < shortest || /^[\d\s:./T-]+$/.test(plain)) return []; // dates, times and plain numbers
  if (/@|:\/\//.test(plain)) return [{ text: plain, severity: 'error' }];
  if (key === 'room' || key === 'account' || (entry.type === 'person' && key === 'name'))
    return [{ text: plain, severity: 'error' }];
  if (!namingKeys.has(key) || plain.length < 8) return [];
  const words = plain.split(/\s+/).length;
  if (key === 'slug' || key === 'guid')
    return /[-\d]/.test(plain) ? [{ text: plain, severity: 'error' }] : [];
  if (words === 1) return [];
  // Two words may be an ordinary phrase («asamblea general») as well as a title.
  return [{ text: plain, severity: key === 'name' || words >= 3 ? 'error' : 'warning' }];
}
