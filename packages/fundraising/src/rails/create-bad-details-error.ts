import type { RailKind } from '@comunal/schemas/rails';
import { FundraisingError } from '../fundraising-error.ts';
import type { RailFinding, RailProblemCode } from './rail-validation.ts';

/** The end of a sentence that begins with the value or the field that a problem is about. */
const REASONS: Readonly<Record<RailProblemCode, string>> = {
  empty: 'is empty',
  'too-long': 'is too long',
  length: 'has the wrong length',
  character: 'has a character that is not allowed there',
  checksum: 'does not match its check digits',
  country: 'is of a country that has none',
  structure: 'is malformed',
  missing: 'is missing',
  repeated: 'is repeated',
  field: 'is not valid',
  amount: 'is not an amount',
  key: 'is not a key',
  address: 'is not an address',
  network: 'is of another network',
  scheme: 'has to begin with https://',
  password: 'carries a user name or a password',
  'required-parameter': 'requires what is not supported here',
  reference: 'does not match its check digits',
  date: 'is not a date',
};

/** Creates the error for details that cannot be written: which rail, which field, why, and what it takes. */
export function createBadDetailsError(
  kind: RailKind,
  problem?: RailFinding<RailProblemCode>,
): FundraisingError {
  const { code = 'field', value, expected } = problem ?? {};
  const subject = value ? `“${value}”` : 'a field';
  const hint = expected ? ` It takes ${expected}.` : '';
  return new FundraisingError(
    'bad-details',
    `A ${kind} rail cannot be written: ${subject} ${REASONS[code]}.${hint}`,
    { about: kind, ...(problem && { problem }) },
  );
}
