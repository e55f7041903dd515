import { findNearby, CONTEXT } from './payment-context.ts';
import type { Detail, DetailKind, Detector } from './detector.ts';
import { findDigitRuns, toWindow } from './digit-runs.ts';
import { maskDatesAndAmounts } from './dates-and-amounts.ts';

interface NamedNumber {
  readonly kind: DetailKind;
  readonly words: RegExp;
  readonly before: number;
  readonly after: number;
  readonly shortest: number;
  readonly longest: number;
}

const NAMED: readonly NamedNumber[] = [
  { kind: 'account', words: CONTEXT.accountNumber, before: 0, after: 60, shortest: 8, longest: 34 },
  { kind: 'account', words: CONTEXT.bank, before: 40, after: 60, shortest: 9, longest: 34 },
  { kind: 'account', words: CONTEXT.nextNumber, before: 0, after: 28, shortest: 10, longest: 34 },
  { kind: 'account', words: CONTEXT.phonePay, before: 30, after: 60, shortest: 8, longest: 16 },
  { kind: 'reference', words: CONTEXT.shop, before: 30, after: 80, shortest: 10, longest: 60 },
];

/** Agency and account of a Brazilian bank, each with a check digit. */
const AGENCY =
  /\bag(?:encia)?\b[^\p{L}\p{N}]{0,4}\d{3,4}(?:-?[\dx])?(?![\p{L}\d])[^\d]{1,30}?\b(?:conta|c\/c|cc)\b[^\d]{0,20}(\d[\d.]{3,12}-?[\dx])/giu;

/** Detects numbers that are payment details because of the words beside them: accounts, phones of wallets, references for shops. */
export const namedNumbers: Detector = {
  kinds: ['account', 'reference'],
  *find({ undeclared: text, budget }): Generator<Detail> {
    for (const { kind, words, before, after, shortest, longest } of NAMED)
      for (const { part, offset } of findNearby(text, words, budget, { before, after }))
        for (const run of findDigitRuns(maskDatesAndAmounts(part))) {
          const { digits, start, end } = toWindow(run);
          if (digits.length >= shortest && digits.length <= longest)
            yield { kind, normalized: digits, start: start + offset, end: end + offset };
        }
    for (const { 0: written, 1: account = '', index } of text.matchAll(AGENCY))
      yield { kind: 'account', normalized: account, start: index, end: index + written.length };
  },
};
