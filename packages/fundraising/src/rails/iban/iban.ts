import { defineRail } from '../define-rail.ts';
import { codeRow } from '../grouped.ts';
import type { RailModule } from '../rail.ts';
import { finding, refused, type Read } from '../validation.ts';
import { computeCheckDigits97, mod97 } from './mod97.ts';
import { passesNationalCheck } from './national-check.ts';
import { getBbanPattern } from './registry.ts';

/** An account number of a country of the IBAN registry, without the check digits, which `iban.create` adds. */
export interface IbanDetails {
  /** Two capital letters. */
  readonly country: string;
  /** The country's own account number, capital letters and digits without spaces. */
  readonly bban: string;
}

/**
 * IBAN, for all countries of the registry. Mod 97 finds any changed digit and any changed letter; a letter in place of a
 * digit, or the other way round, is found by the country's structure, or with 96 of 97 where the structure allows both.
 */
export const iban: RailModule<IbanDetails> = defineRail<'iban', IbanDetails>({
  kind: 'iban',
  read: readIban,
  write: writeIban,
  rows: (details) => Promise.resolve({ rows: [codeRow('iban', writeIban(details))] }),
});

/** Writes an IBAN without spaces. */
export function writeIban({ country, bban }: IbanDetails): string {
  return `${country}${computeCheckDigits97(`${bban}${country}`)}${bban}`;
}

/** Reads an IBAN with or without spaces and hyphens, in any letter case. */
export function readIban(text: string): Read<IbanDetails> {
  const other = /[^\dA-Za-z\s-]/u.exec(text);
  if (other) return refused('character', { position: other.index, value: other[0] });
  const places = [...text].flatMap((sign, position) => (/[\s-]/.test(sign) ? [] : [position]));
  const code = text.replaceAll(/[\s-]/g, '').toUpperCase();
  const country = code.slice(0, 2);
  const pattern = getBbanPattern(country);
  if (pattern === undefined) return refused('country', { position: places[0], value: country });
  const length = pattern.length + 4;
  if (code.length !== length)
    return refused('length', { value: String(code.length), expected: String(length) });
  for (const [position, kind] of [...`aann${pattern}`].entries()) {
    const sign = code[position] ?? '';
    if (kind === 'n' ? !/\d/.test(sign) : kind === 'a' && !/[A-Z]/.test(sign))
      return refused('structure', {
        position: places[position],
        value: sign,
        expected: kind === 'n' ? '0–9' : 'A–Z',
      });
  }
  const bban = code.slice(4);
  const expected = computeCheckDigits97(`${bban}${country}`);
  // 00, 01 and 99 leave the same rest as 97, 98 and 02, and are in no real number.
  if (mod97(`${bban}${code.slice(0, 4)}`) !== 1 || code.slice(2, 4) !== expected)
    return refused('checksum', { position: places[2], value: code.slice(2, 4), expected });
  return {
    details: { country, bban },
    warnings: passesNationalCheck(country, bban)
      ? []
      : [finding('national-check', { value: country })],
  };
}
