import type { Entry } from '@comunal/schemas';
import type { Severity } from '../../model/problem-codes.ts';
import { minNeedleLength } from './text-finder.ts';

/** A sensitive string, which must not appear in public, and the severity when it does. */
export interface SensitiveString {
  readonly text: string;
  readonly severity: Severity;
  /** Whether it stays secret even when a public field holds the same string. */
  readonly isSecret?: boolean;
  /** Of a secret, the field that it stands in. */
  readonly key?: string;
}

/** The fields that say what an entry is called, by its type, of what may hold an account in its own name. */
const ownNameKeys: Partial<Record<Entry['type'], string>> = {
  organization: 'name',
  person: 'name',
  site: 'title',
};

/**
 * Whether a public field publishes on purpose what is a secret elsewhere: the name of a collective, a person or the site, by which
 * accounts are held, or the account of a campaign that goes on.
 */
export function isPublishedOnPurpose(entry: Entry, key: string, secretKey?: string): boolean {
  if (entry.visibility !== 'public') return false;
  if (secretKey === 'holder') return ownNameKeys[entry.type] === key;
  return secretKey === 'account' && entry.type === 'campaign' && key === 'account';
}

/** Fields whose values many entries share. */
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

/** Whether many entries share the value of a field, so that it says nothing of any of them. */
export function isOrdinaryField(key: string): boolean {
  return ordinaryKeys.has(key);
}

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

/** A phrase of so many characters does not appear by chance. */
const minPhraseLength = 40;
/** The length of a sentence that is searched for: it is telling enough. */
const maxSentenceLength = 200;

/** Calls back for each string in a value, with the nearest key above it, languages and list positions skipped. */
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

/** Whether a key is a language rather than a field. Other fields of so few letters hold nothing that names anyone. */
function isLanguage(name: string): boolean {
  return name !== 'as' && name !== 'by' && /^[a-z]{2,3}(?:-|$)/.test(name);
}

/** Extracts the sensitive strings of a field: names, addresses and secrets as they are, long texts sentence by sentence. */
export function extractSensitiveStrings(
  entry: Entry,
  key: string,
  text: string,
): SensitiveString[] {
  if (ordinaryKeys.has(key)) return [];
  const plain = text.trim();
  if (plain.length < minNeedleLength) return [];
  if (secretKeys.has(key) || (entry.type === 'person' && key === 'name'))
    return [{ text: plain, severity: 'error', isSecret: true, key }];
  if (plain.length >= minPhraseLength) {
    const sentences = plain.split(/(?<=[.!?…])\s+|\n+/).map((each) => each.trim());
    return sentences
      .map((each) => takeBeginning(each))
      .filter((each) => each.length >= minPhraseLength)
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

/** Returns the beginning of a long sentence, up to the end of a word; all of it when it is a single endless word. */
function takeBeginning(sentence: string): string {
  if (sentence.length <= maxSentenceLength) return sentence;
  const end = sentence.lastIndexOf(' ', maxSentenceLength);
  return end >= minPhraseLength ? sentence.slice(0, end).trim() : sentence;
}
