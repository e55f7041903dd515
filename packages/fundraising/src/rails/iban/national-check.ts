import { mod97 } from './mod97.ts';

const sumWeighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

/** Modulo 11: a remainder of 10 is written as 1, and 11 as 0. */
const computeSpanishDigit = (digits: string): string => {
  const remainder = 11 - (sumWeighted(digits, [1, 2, 4, 8, 5, 10, 9, 7, 3, 6]) % 11);
  return String(remainder === 11 ? 0 : remainder === 10 ? 1 : remainder);
};

/** The letters of a French account number count as 1 to 9, again from J and, beginning with 2, from S. */
const toFrenchDigit = (letter: string): string =>
  String(((Number.parseInt(letter, 36) - 10) % 9) + 1);
const toFrenchDigits = (bban: string): string =>
  bban
    .replaceAll(/[A-R]/g, toFrenchDigit)
    .replaceAll(/[S-Z]/g, (letter) => String(letter.charCodeAt(0) - 81));

const ODD_VALUES = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
];
const computeItalianLetter = (bban: string): string => {
  let sum = 0;
  for (const [index, character] of Array.from(bban.slice(1)).entries()) {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    sum += index % 2 === 0 ? (ODD_VALUES[value] ?? 0) : value;
  }
  return String.fromCharCode(65 + (sum % 26));
};

const passesMod97 = (bban: string): boolean => mod97(bban) === 1;

const CHECKS: Readonly<Record<string, (bban: string) => boolean>> = {
  BE: (bban) => (Number(bban.slice(0, 10)) % 97 || 97) === Number(bban.slice(10)),
  ES: (bban) =>
    bban[8] === computeSpanishDigit(`00${bban.slice(0, 8)}`) &&
    bban[9] === computeSpanishDigit(bban.slice(10)),
  FR: (bban) => mod97(toFrenchDigits(bban)) === 0,
  IT: (bban) => bban[0] === computeItalianLetter(bban),
  NO: (bban) => {
    const remainder = 11 - (sumWeighted(bban, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11);
    return bban[10] === String(remainder === 11 ? 0 : remainder);
  },
  ...Object.fromEntries(
    ['BA', 'ME', 'MK', 'PT', 'RS', 'SI', 'TL', 'XK'].map((country) => [country, passesMod97]),
  ),
};

/**
 * Whether an account number passes its country's own check digits, where this package knows them. There are old accounts
 * that fail, so a failure is a warning and never a problem.
 */
export function passesNationalCheck(country: string, bban: string): boolean {
  const check = CHECKS[country === 'MC' ? 'FR' : country === 'SM' ? 'IT' : country];
  return check?.(bban) ?? true;
}
