import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { AccountDetails } from '../../src/rails/account/account.ts';
import type { BitcoinDetails } from '../../src/rails/bitcoin/bitcoin-details.ts';
import type { ClabeDetails } from '../../src/rails/clabe/clabe.ts';
import type { IbanDetails } from '../../src/rails/iban/iban.ts';
import { getBbanPattern } from '../../src/rails/iban/registry.ts';
import { formatIban } from '../../src/rails/iban/iban.ts';
import type { MoneroDetails } from '../../src/rails/monero/monero.ts';
import type { PixDetails } from '../../src/rails/pix/pix-details.ts';
import type { RailKind } from '../../src/rails/rail-module.ts';
import type { rails } from '../../src/rails/rails.ts';
import type { SepaDetails } from '../../src/rails/sepa/sepa.ts';
import { keccak256 } from './keccak256.ts';
import { toWords, writeBase58, writeBech32, writeMoneroBase58 } from './independent-encoders.ts';

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
/** Words with accents, and with characters that have a meaning in links and codes. */
const words = (maxLength: number) =>
  fc
    .string({
      unit: fc.constantFrom(...'aeñÑçãéZ09&=?%+#.,;-_/', ' '),
      minLength: 1,
      maxLength,
    })
    .map((text) => text.trim().replace(/\s+/g, ' '))
    .filter((text) => text !== '');
/** Words in the characters of Pix codes. */
const bankWords = (maxLength: number, letters = 'AEZ') =>
  fc
    .string({ unit: fc.constantFrom(...letters, ...'AZ09+%.-/:$*', ' '), minLength: 1, maxLength })
    .map((text) => text.trim().replaceAll(/ +/g, ' '))
    .filter((text) => text !== '');
const cents = fc.integer({ min: 1, max: 99_999_999_999 });
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
/** Drops the names without a value, since `{ a?: string }` does not accept undefined. */
const some = <T>(model: fc.Arbitrary<T>) => fc.option(model, { nil: undefined });
const without = (record: object): never =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;

const anyClabe: fc.Arbitrary<ClabeDetails> = fc.record({
  bank: digits(3),
  branch: digits(3),
  account: digits(11),
});

export const ibanCountries =
  'AD AE AL AT AZ BA BE BG BH BI BR BY CH CR CY CZ DE DJ DK DO EE EG ES FI FK FO FR GB GE GI GL GR GT HN HR HU IE IL IQ IS IT JO KW KZ LB LC LI LT LU LV LY MC MD ME MK MN MR MT MU NI NL NO OM PK PL PS PT QA RO RS RU SA SC SD SE SI SK SM SO ST SV TL TN TR UA VA VG XK YE'.split(
    ' ',
  );

export const anyIban: fc.Arbitrary<IbanDetails> = fc
  .constantFrom(...ibanCountries)
  .chain((country) =>
    fc.record({
      country: fc.constant(country),
      bban: fc.stringMatching(
        new RegExp(
          `^${(getBbanPattern(country) ?? '')
            .replaceAll('n', '[0-9]')
            .replaceAll('a', '[A-Z]')
            .replaceAll('c', '[0-9A-Z]')}$`,
        ),
      ),
    }),
  );

const anyCpf = digits(9)
  .filter((nine) => !/^(.)\1*$/.test(nine))
  .map((nine) => {
    const check = (text: string) => {
      let sum = 0;
      for (const [index, digit] of [...text].entries())
        sum += Number(digit) * (text.length + 1 - index);
      return String(((sum * 10) % 11) % 10);
    };
    const tenth = check(nine);
    return `${nine}${tenth}${check(`${nine}${tenth}`)}`;
  });

const anyPix: fc.Arbitrary<PixDetails> = fc
  .tuple(
    fc.oneof(
      fc.record({
        kind: fc.constant('static' as const),
        key: fc.oneof(
          fc.uuid(),
          anyCpf,
          digits(11).map((rest) => `+55${rest}`),
          digits(5).map((rest) => `grupo${rest}@colectiva.example`),
        ),
        message: some(bankWords(15, 'aez')),
      }),
      fc.record({
        kind: fc.constant('dynamic' as const),
        url: digits(8).map((rest) => `pix.example/qr/v2/${rest}`),
      }),
    ),
    fc.record({
      name: bankWords(25),
      city: bankWords(15),
      amount: some(cents),
      txid: some(fc.stringMatching(/^[A-Za-z0-9]{1,25}$/)),
      postalCode: some(digits(8)),
      category: some(fc.constant('8398')),
      recurrenceUrl: some(fc.constant('pix.example/qr/v2/rec/1')),
      isOnce: some(fc.boolean()),
      unknownFields: some(
        fc.constant([
          ['26-03', '12345678'],
          ['62-50', '0017br.gov.bcb.brcode'],
          ['64', '0002PT0103abc'],
        ] as const),
      ),
    }),
  )
  .map(([specific, common]) => without({ ...specific, ...common }));

const anySepa: fc.Arbitrary<SepaDetails> = fc
  .record({
    name: words(40),
    iban: anyIban.map(formatIban),
    bic: some(fc.constantFrom('BHBLDEHHXXX', 'ABNANL2A')),
    amount: some(cents),
    purpose: some(fc.constant('CHAR')),
    remittance: some(
      fc.oneof(fc.constant({ reference: 'RF18539007547034' }), fc.record({ message: words(40) })),
    ),
    information: some(words(20)),
    encoding: some(fc.constantFrom(2 as const, 8 as const)),
  })
  .map(({ remittance, ...rest }) => without({ ...rest, ...remittance }));

const anyAccount: fc.Arbitrary<AccountDetails> = fc.record({
  lines: fc.array(
    fc.record({
      label: fc.constantFrom('Banco', 'Tipo de cuenta', 'Número', 'RUT', 'CBU', 'Alias'),
      value: words(30),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

const witness = (version: number, program: Uint8Array, prefix: string): string =>
  writeBech32(version === 0 ? 'bech32' : 'bech32m', prefix, [version, ...toWords(program)]);
const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();
const legacy = (payload: Uint8Array, first: number): string => {
  const body = Uint8Array.of(first, ...payload);
  return writeBase58(Uint8Array.of(...body, ...sha256(sha256(body)).subarray(0, 4)));
};

export const anyWitnessAddress = fc.oneof(
  bytes(20).map((program) => witness(0, program, 'tb')),
  bytes(32).map((program) => witness(0, program, 'bc')),
  bytes(32).map((program) => witness(1, program, 'tb')),
);
export const anyLegacyAddress = fc
  .tuple(bytes(20), fc.constantFrom(0x00, 0x05, 0x6f, 0xc4))
  .map(([payload, first]) => legacy(payload, first));
export const anyInvoice = fc
  .uint8Array({ minLength: 120, maxLength: 180, max: 31 })
  .map((words) => writeBech32('bech32', 'lntb20m', [...words]));

const anyBitcoin: fc.Arbitrary<BitcoinDetails> = fc.oneof(
  fc.record({ lightningAddress: fc.constantFrom('colectiva@pagos.example', 'a.b@c.d.example') }),
  fc
    .record({
      address: fc.oneof(anyWitnessAddress, anyLegacyAddress),
      addresses: some(fc.array(anyWitnessAddress, { minLength: 1, maxLength: 2 })),
      amount: some(fc.integer({ min: 1, max: 2_100_000_000_000_000 })),
      label: some(words(30)),
      message: some(words(30)),
      lightning: some(anyInvoice),
      offer: some(fc.constant('lno1pgqpvcnfdaqkccqz')),
      pop: some(fc.constant('wallet:proof?a=')),
      unknownParameters: some(fc.constant([['somethingelse', 'a&b']] as const)),
    })
    .map(without),
);

export const anyMoneroAddress = fc
  .oneof(
    fc.tuple(fc.constantFrom(18, 42, 53, 63, 24, 36), bytes(64)),
    fc.tuple(fc.constantFrom(19, 54, 25), bytes(72)),
  )
  .map(([first, rest]) => {
    const body = Uint8Array.of(first, ...rest);
    return writeMoneroBase58(Uint8Array.of(...body, ...keccak256(body).subarray(0, 4)));
  });

const anyMonero: fc.Arbitrary<MoneroDetails> = fc
  .record({
    address: anyMoneroAddress,
    amount: some(fc.constantFrom('0.5', '12', '0.000000000001')),
    recipient: some(words(20)),
    description: some(words(40)),
    paymentId: some(fc.constantFrom('0123456789abcdef', 'f'.repeat(64))),
    unknownParameters: some(fc.constant([['tx_later', 'a&b']] as const)),
  })
  .map(without);

const anyByHand = fc
  .record({
    needs: some(words(30)),
    where: some(words(30)),
    how: words(60),
    lines: some(fc.constantFrom([{ label: 'Alias', value: 'colectiva.ejemplo' }])),
  })
  .map(without);

/** Arbitrary details of each rail; the compiler asks for every kind. */
export const anyDetails: {
  readonly [Kind in RailKind]: fc.Arbitrary<NonNullable<ReturnType<(typeof rails)[Kind]['parse']>>>;
} = {
  clabe: anyClabe,
  pix: anyPix,
  breb: fc.record({
    key: fc.oneof(
      fc.stringMatching(/^@[a-z0-9]{1,20}$/),
      fc.stringMatching(/^(00\d{2,8}|3\d{9}|[1-9]\d{4,14})$/),
      fc.stringMatching(/^[a-z]{1,9}@[a-z]{1,9}\.example$/),
    ),
  }),
  sepa: anySepa,
  iban: anyIban,
  account: anyAccount,
  bitcoin: anyBitcoin,
  monero: anyMonero,
  shop: fc
    .record({
      shop: fc.constantFrom('OXXO', 'Farmacia de la esquina'),
      reference: digits(16),
      how: some(words(60)),
      expires: some(fc.constantFrom('2026-12-31', '2028-02-29')),
    })
    .map(without),
  link: fc
    .constantFrom('liberapay.com/colectiva', 'pagos.example/apps/1/pos?a=b#c', 'ko-fi.com')
    .map((rest) => ({ url: `https://${rest}` })),
  'in-person': anyByHand,
  copies: anyByHand,
  other: anyByHand,
};
