import { normalizePixKey } from './normalize-pix-key.ts';
import { removeSeams } from './remove-seams.ts';
import { findNearby, CONTEXT } from './payment-context.ts';
import type { Detail, Detector } from './detector.ts';
import type { WorkBudget } from './work-budget.ts';
import { findDigitRuns, toWindow, findWindows } from './digit-runs.ts';

const S = String.raw`[^\p{L}\p{N}]{0,8}`;
/** A separator with a hyphen, as one pattern with a lookahead: two patterns around the hyphen could match in many ways. */
const SEPARATOR = String.raw`(?=[^\p{L}\p{N}]{0,8}-)[^\p{L}\p{N}]{1,17}`;
const HEX = String.raw`[\da-f]`;
const joined = (count: number): string => Array.from({ length: count }, () => HEX).join(S);
const UUID = new RegExp(
  String.raw`(?<![\da-f])${[8, 4, 4, 4, 12].map(joined).join(SEPARATOR)}(?![\da-f])`,
  'giu',
);
/** A CNPJ with letters. */
const LETTERED_CNPJ =
  /(?<![\p{L}\d])(?=[^a-z]{0,17}[a-z])[\da-z]{2}[. \u{e000}]?[\da-z]{3}[. \u{e000}]?[\da-z]{3}[/ \u{e000}]?[\da-z]{4}[- \u{e000}]?\d{2}(?![\p{L}\d])/giu;
export const EMAIL =
  /(?<![\w.+-])[\w.+-][\w.+\-\u{e000}]{0,80}[\u{e000} ]?@[\u{e000} ]?[\w-][\w\-\u{e000}]{0,62}(?:[\u{e000}]?\.[\w\-\u{e000}]{1,62}){1,4}/giu;

/**
 * Detects Pix keys. A random key counts wherever it is; an e-mail address, phone, CPF or CNPJ only beside words of Pix.
 */
export const pixKeys: Detector = {
  kinds: ['pix-key'],
  *find({ text, undeclared, budget }): Generator<Detail> {
    for (const { 0: written, index } of text.matchAll(UUID)) {
      const end = index + written.length;
      yield { kind: 'pix-key', normalized: normalizeUuid(written), start: index, end };
    }
    for (const { part, offset } of findNearby(undeclared, CONTEXT.pix, budget, {
      before: 80,
      after: 250,
    })) {
      for (const { 0: written, index } of part.matchAll(EMAIL))
        yield {
          kind: 'pix-key',
          normalized: removeSeams(written).toLowerCase(),
          start: offset + index,
          end: offset + index + written.length,
        };
      yield* findNumbers(part, offset, budget);
      for (const { 0: written, index } of part.matchAll(LETTERED_CNPJ)) {
        const key = normalizePixKey(written.replaceAll('\u{e000}', ''));
        const [start, end] = [offset + index, offset + index + written.length];
        if (key !== undefined && /^[\dA-Z]{14}$/.test(key))
          yield { kind: 'pix-key', normalized: key.toLowerCase(), start, end };
      }
    }
  },
};

/** Finds CPF and CNPJ numbers by their check digits, or else a run as long as a phone number. */
function* findNumbers(part: string, offset: number, budget: WorkBudget): Generator<Detail> {
  for (const run of findDigitRuns(part)) {
    const checked = [11, 14].flatMap((length) =>
      [...findWindows(run, length, budget)].filter(({ digits }) => {
        budget.spend(400);
        return normalizePixKey(digits) !== undefined;
      }),
    );
    const whole = toWindow(run);
    const isPhone = whole.digits.length >= 10 && whole.digits.length <= 14;
    for (const { digits, start, end } of checked.length > 0 ? checked : isPhone ? [whole] : [])
      yield { kind: 'pix-key', normalized: digits, start: offset + start, end: offset + end };
  }
}

/** Normalizes a random key to the form in which it is registered. */
function normalizeUuid(text: string): string {
  const hex = text.replaceAll(/[^\da-f]/gi, '').toLowerCase();
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
