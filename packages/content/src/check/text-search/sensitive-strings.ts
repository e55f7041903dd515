import type { Entry } from '@comunal/schemas';
import type { Severity } from '../../model/problem-codes.ts';
import { shortest } from './text-finder.ts';

/** A string that must not turn up in public, and how sure it is that it gives something away. */
export interface SensitiveString {
  readonly text: string;
  readonly severity: Severity;
  /** It stays a secret also where a public field says the very same. */
  readonly isSecret?: boolean;
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

const secretKeys = new Set(['room', 'account', 'holder']);

/** A phrase of this many letters does not turn up by chance. */
const phrase = 40;
/** More of a sentence is not looked for: so much of it tells enough. */
const longest = 200;

/** Calls back for each string anywhere in a value, with the nearest key above it (languages and list positions passed over). */
export function forEachString(
  value: unknown,
  call: (text: string, key: string) => void,
  key = '',
): void {
  if (typeof value === 'string') return call(value, key);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const each of value) forEachString(each, call, key);
    return;
  }
  for (const name in value)
    forEachString(
      (value as Readonly<Record<string, unknown>>)[name],
      call,
      isLanguage(name) ? key : name,
    );
}

/** Whether a key is a language rather than a field: other fields of so few letters hold nothing that names anyone. */
function isLanguage(name: string): boolean {
  return name !== 'as' && name !== 'by' && /^[a-z]{2,3}(?:-|$)/.test(name);
}

/** What of a string is worth looking for: names, addresses and secrets as they stand, long texts sentence by sentence. */
export function extractSensitiveStrings(
  entry: Entry,
  key: string,
  text: string,
): SensitiveString[] {
  if (ordinaryKeys.has(key)) return [];
  const plain = text.trim();
  if (plain.length < shortest) return [];
  if (secretKeys.has(key) || (entry.type === 'person' && key === 'name'))
    return [{ text: plain, severity: 'error', isSecret: true }];
  if (plain.length >= phrase) {
    const sentences = plain.split(/(?<=[.!?…])\s+|\n+/).map((each) => each.trim());
    return sentences
      .map((each) => opening(each))
      .filter((each) => each.length >= phrase)
      .map((each) => ({ text: each, severity: 'warning' }));
  }
  if (/^[\d\s:./T-]+$/.test(plain)) return []; // dates, times and plain numbers
  if (/@|:\/\//.test(plain)) return [{ text: plain, severity: 'error' }];
  if (!namingKeys.has(key) || plain.length < 8) return [];
  const words = plain.split(/\s+/).length;
  if (key === 'slug' || key === 'guid')
    return /[-\d]/.test(plain) ? [{ text: plain, severity: 'error' }] : [];
  if (words === 1) return [];
  // Two words may be an ordinary phrase («asamblea general») as well as a title.
  return [{ text: plain, severity: key === 'name' || words >= 3 ? 'error' : 'warning' }];
}

/** The beginning of a long sentence, up to the end of a word; all of one that is a single endless word. */
function opening(sentence: string): string {
  if (sentence.length <= longest) return sentence;
  const end = sentence.lastIndexOf(' ', longest);
  return end >= phrase ? sentence.slice(0, end).trim() : sentence;
}
