import { clabe, iban } from '@comunal/fundraising';
import { pickCount } from '@comunal/test-kit/pick-cases';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPaymentDetailFinder } from '../src/payment-details/payment-detail-finder.ts';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const accounts = {
  clabe: fc
    .record({
      bank: fc.constantFrom('002', '012', '014', '072', '646'),
      branch: digits(3),
      account: digits(11),
    })
    .map((details) => clabe.create(details)),
  iban: fc
    .oneof(
      fc.record({ country: fc.constant('DE'), bban: digits(18) }),
      fc.record({ country: fc.constant('ES'), bban: digits(20) }),
      fc.record({ country: fc.constant('PT'), bban: digits(21) }),
    )
    .map((details) => iban.create(details)),
  card: digits(14).map((rest) => withLuhn(`4${rest}`)),
  'pix-key': fc.uuid(),
};
const words = { clabe: 'CLABE: ', iban: 'IBAN ', card: 'Tarjeta ', 'pix-key': 'Pix: ' } as const;
const separators = fc.constantFrom('', ' ', '&nbsp;', '-', '.', '<br>', '</b><b>', '\u{ad}');

it.each(Object.entries(accounts))('finds any %s in groups of any size', async (kind, codes) => {
  const { find } = await createPaymentDetailFinder([]);
  const pages = fc
    .tuple(codes, separators, fc.integer({ min: 3, max: 6 }))
    .map(([code, separator, size]) => {
      const groups = code.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
      return `<p>${words[kind as keyof typeof words]}<b>${groups.join(separator)}</b></p>`;
    });
  fc.assert(
    fc.property(pages, (html) => {
      expect(find(html)?.map((detail) => detail.kind)).toContain(kind);
    }),
    { numRuns: pickCount(50, 2_000) },
  );
});

function withLuhn(code: string): string {
  let sum = 0;
  for (const [index, digit] of [...code].toReversed().entries()) {
    const weighted = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return `${code}${(10 - (sum % 10)) % 10}`;
}
