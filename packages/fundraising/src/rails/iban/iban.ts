import { defineRail } from '../define-rail.ts';
import { createCodeRow } from '../detail-rows.ts';
import type { RailModule } from '../rail-module.ts';
import { createFinding, reject, type RailParseResult } from '../rail-validation.ts';
import { computeCheckDigits97, mod97 } from './mod97.ts';
import { passesNationalCheck } from './national-check.ts';
import { getBbanPattern } from './registry.ts';
import { isSepaCountry, SEPA_COUNTRIES } from './sepa-countries.ts';

/** An account number of a country of the IBAN registry, without the check digits, which `iban.create` adds. */
export interface IbanDetails {
  /** Two capital letters. */
  readonly country: string;
  /** The country's own account number, capital letters and digits without spaces. */
  readonly bban: string;
}

/**
 * IBAN, for all countries of the registry. Mod 97 detects any changed digit and any changed letter; a letter in place of a
 * digit, or the reverse, is detected by the country's structure, or in 96 of 97 cases where the structure allows both.
 *
 * @example
 * ```ts
 * import { iban } from '@comunal/fundraising';
 *
 * console.log(iban.parse('DE89 3704 0044 0532 0130 00')?.country); // → DE
 * ```
 */
export const iban: RailModule<IbanDetails, 'iban'> = defineRail<'iban', IbanDetails>({
  kind: 'iban',
  // A transfer inside SEPA is the same wherever in it the account is.
  regions(code) {
    const country = code.trim().slice(0, 2).toUpperCase();
    return isSepaCountry(country) ? SEPA_COUNTRIES : [country];
  },
  parse: parseIban,
  format: formatIban,
  rows: (details) => Promise.resolve({ rows: [createCodeRow('iban', formatIban(details))] }),
});

/** Formats an IBAN without spaces. */
export function formatIban({ country, bban }: IbanDetails): string {
  return `${country}${computeCheckDigits97(`${bban}${country}`)}${bban}`;
}

/** Parses an IBAN with or without spaces and hyphens, in any letter case. */
export function parseIban(text: string): RailParseResult<IbanDetails> {
  const invalid = /[^\dA-Za-z\s-]/u.exec(text);
  if (invalid) return reject('character', { position: invalid.index, value: invalid[0] });
  const positions = [...text].flatMap((character, index) =>
    /[\s-]/.test(character) ? [] : [index],
  );
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase();
  const country = code.slice(0, 2);
  const pattern = getBbanPattern(country);
  if (pattern === undefined) return reject('country', { position: positions[0], value: country });
  const length = pattern.length + 4;
  if (code.length !== length)
    return reject('length', { value: String(code.length), expected: String(length) });
  for (const [index, kind] of [...`aann${pattern}`].entries()) {
    const character = code[index] ?? '';
    if (kind === 'n' ? !/\d/.test(character) : kind === 'a' && !/[A-Z]/.test(character))
      return reject('structure', {
        position: positions[index],
        value: character,
        expected: kind === 'n' ? '0–9' : 'A–Z',
      });
  }
  const bban = code.slice(4);
  const expected = computeCheckDigits97(`${bban}${country}`);
  // 00, 01 and 99 leave the same remainder as 97, 98 and 02, and are in no real number.
  if (mod97(`${bban}${code.slice(0, 4)}`) !== 1 || code.slice(2, 4) !== expected)
    return reject('checksum', { position: positions[2], value: code.slice(2, 4), expected });
  return {
    details: { country, bban },
    warnings: passesNationalCheck(country, bban)
      ? []
      : [createFinding('national-check', { value: country })],
  };
}
