import { isCompleteCode } from './find-missing-rail-fields.ts';
import type { RailKind } from './rail-kinds.ts';

/**
 * Whether the code of a rail has digits or letters that catch a mistyped one, so that a program can check them. Of a key, a
 * link or words only a person can say whether they are right.
 *
 * @param kind - The kind of the rail.
 * @param account - Its account, or its address where it is a link.
 * @example
 * ```ts
 * import { hasCheckDigits } from '@comunal/schemas/rails';
 *
 * console.log(hasCheckDigits('clabe', '000180000000000014')); // → true
 * console.log(hasCheckDigits('pix', 'grupo@colectiva.example')); // → false
 * ```
 */
export function hasCheckDigits(kind: RailKind, account: string): boolean {
  const which = checkDigits[kind];
  return which === 'complete-code' ? isCompleteCode(kind, account) : which === 'always';
}

/** Which accounts of each kind have them. Apart from the list of kinds, so that pages with an element need not load it. */
const checkDigits: Readonly<Record<RailKind, 'always' | 'complete-code' | 'never'>> = {
  clabe: 'always',
  pix: 'complete-code',
  breb: 'never',
  sepa: 'always',
  iban: 'always',
  account: 'never',
  bitcoin: 'always',
  monero: 'always',
  shop: 'never',
  link: 'never',
  'in-person': 'never',
  copies: 'never',
  other: 'never',
};
