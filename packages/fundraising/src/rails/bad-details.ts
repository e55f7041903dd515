import { FundraisingError } from '../fundraising-error.ts';
import type { RailKind } from './rail.ts';
import type { RailFinding, RailProblemCode } from './validation.ts';

/** What is wrong, as the end of a sentence about the field that a problem names. */
const REASONS: Readonly<Record<RailProblemCode, string>> = {
  empty: 'is empty',
  'too-long': 'is too long',
  length: 'has the wrong length',
  character: 'has a character that cannot stand there',
  checksum: 'does not agree with its check digits',
  country: 'is of a country that uses none',
  structure: 'has the wrong form',
  missing: 'is missing',
  repeated: 'stands there twice',
  field: 'does not fit',
  amount: 'is no amount',
  key: 'is no key',
  address: 'is no address',
  network: 'is of another network',
  scheme: 'has to begin with https://',
  password: 'carries a name or a password',
  'required-parameter': 'asks for what is not understood here',
  reference: 'does not agree with its check digits',
  date: 'is no date',
};

/** The error of details that cannot be written: which rail, which field, why, and what it takes. */
export function badDetails(
  kind: RailKind,
  problem?: RailFinding<RailProblemCode>,
): FundraisingError {
  const { code = 'field', value, expected } = problem ?? {};
  const subject = value ? `“${value}”` : 'something';
  const wanted = expected ? ` It takes ${expected}.` : '';
  return new FundraisingError(
    'bad-details',
    `A ${kind} rail cannot be written: ${subject} ${REASONS[code]}.${wanted}`,
    { about: kind, ...(problem && { problem }) },
  );
}
