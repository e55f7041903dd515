import { clabe } from '@comunal/fundraising';
import { CONTEXT, hasContext } from './payment-context.ts';
import type { Detail, DetailKind, Detector } from './detector.ts';
import { hasDateOrAmount } from './dates-and-amounts.ts';
import {
  findDigitRuns,
  findUnseparatedWindows,
  findWindows,
  type DigitWindow,
} from './digit-runs.ts';

interface LongNumber {
  readonly kind: DetailKind;
  readonly lengths: readonly number[];
  /** Whether its checksum is valid. */
  readonly isValid: (digits: string) => boolean;
  /** Whether it belongs to an issuer that exists, where that is known. */
  readonly isKnown: (digits: string) => boolean;
  /** Whether it counts without a valid checksum, if it is formatted as such numbers usually are. */
  readonly isShape: (window: DigitWindow) => boolean;
  readonly words: RegExp;
}

const NUMBERS: readonly LongNumber[] = [
  {
    kind: 'clabe',
    lengths: [18],
    isValid: (digits) => clabe.validate(digits).ok,
    isKnown: isKnownClabe,
    isShape: ({ isSolid, isWhole, hasUniformGaps, sizes }) =>
      isSolid || (isWhole && hasUniformGaps && (Math.max(...sizes) >= 3 || sizes.length === 18)),
    words: CONTEXT.account,
  },
  {
    kind: 'card',
    lengths: [16, 15],
    isValid: isLuhn,
    isKnown: (digits) =>
      digits.length === 16 ? /^(?:4|5[0-8]|2[2-7]|6)/.test(digits) : /^3[47]/.test(digits),
    isShape: () => false,
    words: CONTEXT.card,
  },
  {
    kind: 'cbu',
    lengths: [22],
    isValid: isCbu,
    isKnown: () => true,
    isShape: ({ isSolid, isWhole, hasUniformGaps }) => isSolid || (isWhole && hasUniformGaps),
    words: CONTEXT.account,
  },
];

/**
 * Detects numbers that identify an account by themselves: CLABE, cards, CBU and CVU, with any separators and beside other digits. A
 * page full of other numbers would cause many false alarms, so a number with line ends or different separators needs a valid checksum
 * and words of payment near it.
 */
export const longNumbers: Detector = {
  kinds: ['clabe', 'card', 'cbu'],
  *find({ undeclared: text, budget }): Generator<Detail> {
    for (const run of findDigitRuns(text)) {
      for (const { digits, start, end } of findUnseparatedWindows(run, 18, budget))
        if (isKnownClabe(digits)) yield { kind: 'clabe', normalized: digits, start, end };
      for (const number of NUMBERS)
        for (const length of number.lengths)
          for (const window of findWindows(run, length, budget)) {
            const { digits, start, end, isSequence } = window;
            if (!isSequence && !/^(\d)\1*$/.test(digits) && counts(number, window, text))
              yield { kind: number.kind, normalized: digits, start, end };
          }
    }
  },
};

/** Whether a CLABE is valid and of an existing bank. */
function isKnownClabe(digits: string): boolean {
  const { ok, warnings } = clabe.validate(digits);
  return ok && warnings.every(({ code }) => code !== 'unknown-bank');
}

function counts(number: LongNumber, window: DigitWindow, text: string): boolean {
  if (number.isShape(window)) return true;
  const { digits, start, end, isSolid, isWhole, isDelimited, hasUniformGaps, hasLineEnd, sizes } =
    window;
  if (!number.isValid(digits)) return false;
  const isNear = hasContext(text, number.words, start, end);
  if (!number.isKnown(digits)) return isNear && number.kind === 'clabe';
  if (isNear) return true;
  if (number.kind === 'card')
    return (
      isSolid ||
      isRegular(sizes) ||
      ((isWhole || (hasUniformGaps && isDelimited)) && !hasDateOrAmount(text.slice(start, end)))
    );
  return isWhole || !hasLineEnd || (isDelimited && hasUniformGaps);
}

/** Whether all groups have one size, such as four, or one. */
function isRegular(sizes: readonly number[]): boolean {
  return sizes.every((size, index) => size === sizes[0] || index === sizes.length - 1);
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighed = index % 2 === 1 ? digit * 2 : digit;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

/** Whether both check digits of an Argentine CBU or CVU are valid: that of the bank's eight digits and of the account's fourteen. */
function isCbu(digits: string): boolean {
  return hasValidCheckDigit(digits.slice(0, 8)) && hasValidCheckDigit(digits.slice(8));
}

function hasValidCheckDigit(block: string): boolean {
  const weights = [3, 1, 7, 9];
  let sum = 0;
  for (let index = 0; index < block.length - 1; index += 1)
    sum += Number(block[block.length - 2 - index]) * (weights[index % 4] ?? 0);
  return (10 - (sum % 10)) % 10 === Number(block.at(-1));
}
