import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectDetails } from '../src/cli/scan/detect-details.ts';
import { WorkBudget } from '../src/cli/scan/detectors/work-budget.ts';
import { extractPageContent } from '../src/cli/scan/page/extract-page-content.ts';
import { extractSignedDetails } from '../src/cli/scan/extract-signed-details.ts';
import { clabe } from '../src/index.ts';
import { formatIban } from '../src/rails/iban/iban.ts';
import { isKnownBank } from '../src/rails/clabe/bank-codes.ts';
import {
  anyIban,
  anyLegacyAddress,
  anyMoneroAddress,
  anyWitnessAddress,
} from './support/any-details.ts';
import { disguised } from './support/disguises.ts';
import { campaign } from './support/signers.ts';

const numRuns = process.env['COMUNAL_TEST_LONG'] === '1' ? 3_000 : 100;
const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const bank = fc
  .integer({ min: 0, max: 999 })
  .map((code) => String(code).padStart(3, '0'))
  .filter(isKnownBank);
const anyClabe = fc
  .record({ bank, branch: digits(3), account: digits(11) })
  .map((details) => clabe.create(details));
const anyCard = fc
  .tuple(fc.constantFrom('4', '51', '55', '5204'), digits(15))
  .map(([start, rest]) => withLuhn(`${start}${rest}`.slice(0, 15)));
const anyCbu = fc.tuple(digits(7), digits(13)).map((blocks) => blocks.map(withWeights).join(''));

const KINDS: Readonly<
  Record<string, readonly [accounts: fc.Arbitrary<string>, words: readonly string[]]>
> = {
  clabe: [anyClabe, ['', 'CLABE ', 'CLABE: ', 'Cuenta 2: ', 'Transfiere a ', '2026: ']],
  card: [anyCard, ['Tarjeta ', 'Deposita en OXXO: ', 'Tarjeta 1: ']],
  cbu: [anyCbu, ['', 'CBU ', 'CVU: ']],
  iban: [anyIban.map(formatIban), ['IBAN ', 'IBAN: ', 'iban', 'Cuenta ']],
  segwit: [anyWitnessAddress, ['', 'BTC: ', 'Bitcoin ']],
  legacy: [anyLegacyAddress, ['', 'BTC: ', 'Bitcoin ']],
  monero: [anyMoneroAddress, ['', 'XMR: ', 'Monero ']],
  uuid: [fc.uuid(), ['Pix: ', 'Chave aleatória: ', 'Pix ']],
};

describe('a scan finds an account however it is written', () => {
  it.each(Object.entries(KINDS))('%s', async (_, [accounts, words]) => {
    const signed = await extractSignedDetails([campaign]);
    const pages = accounts.chain((code) =>
      disguised(code, words).map((disguise) => ({ code, ...disguise })),
    );
    fc.assert(
      fc.property(pages, ({ html }) => {
        const { texts } = extractPageContent(
          `<!doctype html><h1>Apoyo</h1>${html}`,
          'https://c.example/',
        );
        expect(
          texts.flatMap((source) => detectDetails(source, new WorkBudget(), signed)),
        ).not.toEqual([]);
      }),
      { numRuns },
    );
  });
});

function withLuhn(digits: string): string {
  let sum = 0;
  for (const [index, digit] of [...digits].toReversed().entries()) {
    const weighed = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function withWeights(block: string): string {
  const weights = [3, 1, 7, 9];
  let sum = 0;
  for (const [index, digit] of [...block].toReversed().entries())
    sum += Number(digit) * (weights[index % 4] ?? 0);
  return `${block}${(10 - (sum % 10)) % 10}`;
}
