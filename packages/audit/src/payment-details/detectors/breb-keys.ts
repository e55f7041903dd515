import { breb } from '@comunal/fundraising';
import type { Detail, Detector, DetectorInput } from './detector.ts';
import { findDigitRuns, toWindow } from './digit-runs.ts';
import { CONTEXT, findNearby } from './payment-context.ts';
import { EMAIL } from './pix-keys.ts';
import { removeSeams } from './remove-seams.ts';

/** An alias: `@` with up to 20 letters and digits. A handle of the fediverse, which goes on with another `@`, is none. */
const ALIAS = /(?<![\w.@/])@\u{e000}?[a-z\d][a-z\d\u{e000}]{0,24}(?![\w@-]|\.\w)/giu;
/** “llave” directly before a key, without the name of Bre-B: `Llave: @colectiva`. */
const KEY_WORD = /\bllaves?\b(?: (?:es|son))?[^\p{L}\p{N}@]{0,6}(?=[@\d])/giu;
/** The numbers that are keys; a document, which can be any number, is none without its word. */
const NUMBERS = { merchant: /^00\d{2,8}$/, phone: /^3\d{9}$/ } as const;
/** How far a key may be from the words, in characters. */
const NEARBY = { before: 40, after: 80 };

/**
 * Detects keys of Bre-B beside its name, and those with an `@` or a mobile number directly after “llave”. A key has no check
 * digit: elsewhere an alias is a handle like any other, and a document is a number like any other.
 */
export const brebKeys: Detector = {
  kinds: ['breb-key'],
  *find(input): Generator<Detail> {
    const { text, undeclared, budget } = input;
    for (const { part, offset } of findNearby(text, CONTEXT.breb, budget, NEARBY)) {
      yield* findMatches(part, ALIAS, offset);
      yield* findMatches(part, EMAIL, offset);
    }
    for (const { part, offset } of findNearby(undeclared, CONTEXT.breb, budget, NEARBY))
      yield* findNumbers(part, offset, ['merchant', 'phone']);
    yield* findAfterKeyWord(input);
  },
};

function* findAfterKeyWord({ text, undeclared, budget }: DetectorInput): Generator<Detail> {
  for (const { 0: words, index } of text.matchAll(KEY_WORD)) {
    budget.spend(60);
    const start = index + words.length;
    const [alias] = findMatches(text.slice(start, start + 30), ALIAS, start);
    if (alias?.start === start) yield alias;
    const [phone] = findNumbers(undeclared.slice(start, start + 20), start, ['phone']);
    if (phone?.start === start) yield phone;
  }
}

function* findMatches(part: string, pattern: RegExp, offset: number): Generator<Detail> {
  for (const { 0: written, index } of part.matchAll(pattern)) {
    const start = offset + index;
    const normalized = breb.parse(removeSeams(written))?.key;
    if (normalized !== undefined)
      yield { kind: 'breb-key', normalized, start, end: start + written.length };
  }
}

/** Finds merchant codes in one piece, and mobile numbers in any groups. Documents count as accounts, like all long numbers. */
function* findNumbers(
  part: string,
  offset: number,
  kinds: readonly ('merchant' | 'phone')[],
): Generator<Detail> {
  for (const run of findDigitRuns(part)) {
    const { digits, start, end, isSolid } = toWindow(run);
    const normalized = digits.replace(/^57(?=3\d{9}$)/, '');
    const kind = kinds.find((each) => NUMBERS[each].test(normalized));
    if (kind === 'phone' || (kind === 'merchant' && isSolid))
      yield { kind: 'breb-key', normalized, start: offset + start, end: offset + end };
  }
}
