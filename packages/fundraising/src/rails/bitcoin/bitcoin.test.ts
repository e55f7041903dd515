import { bech32, bech32m } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { withVectors } from '../../../test/support/vectors.ts';
import { getBitcoinNetwork } from './bitcoin-address.ts';
import { bitcoin } from './bitcoin.ts';

// Made from invented bytes: nobody can spend what is sent there.
const LEGACY = '15QZqPnovHR7H4hrMJDqBEkWgHAAUvFbSb';
// The examples of BIP 21 and 321 carry addresses with a wrong checksum, on purpose.
const EXAMPLE = '175tWpb8K1S7NmH4Zx6rewF9WQrcZv245W';
const WITNESS = 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4';
const codes = (text: string) => {
  const { problems, warnings } = bitcoin.validate(text);
  return [...problems, ...warnings].map(({ code }) => code);
};

describe('bitcoin', () => {
  it.each([
    [LEGACY, 'main'],
    [WITNESS, 'main'],
    [WITNESS.toUpperCase(), 'main'],
    ['tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c', 'test'],
    [WITNESS.replace('bc1q', 'bc1Q'), undefined],
    ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh', undefined], // bech32m for version 0
    ['tb1z0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqglt7rf', undefined], // bech32 for version 2
    ['BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P', undefined], // no length of version 0
    ['bc1gmk9yu', undefined],
    [EXAMPLE, undefined],
  ])('finds the network of %s: %s', (address, network) => {
    expect(getBitcoinNetwork(address)).toBe(network);
  });

  it('parses links, and addresses alone', () => {
    expect(bitcoin.parse(`bitcoin:${LEGACY}?amount=20.3&label=Luke-Jr`)).toEqual({
      address: LEGACY,
      amount: 2_030_000_000,
      label: 'Luke-Jr',
    });
    expect(bitcoin.parse(WITNESS.toUpperCase())).toEqual({ address: WITNESS });
    expect(bitcoin.parse('Colectiva@Pagos.example')).toEqual({
      lightningAddress: 'colectiva@pagos.example',
    });
    expect(bitcoin.create({ address: WITNESS, amount: 100, label: 'a b&c' })).toBe(
      `bitcoin:${WITNESS}?amount=0.000001&label=a%20b%26c`,
    );
  });

  it.each([
    [`bitcoin:${LEGACY}?req-somethingyoudontunderstand=50`, ['required-parameter']],
    [`bitcoin:${LEGACY}?somethingyoudontunderstand=50`, ['not-understood']],
    [`bitcoin:${LEGACY}?label=Luke-Jr&label=Matt`, ['repeated']],
    [`bitcoin:${LEGACY}?amount=42&amount=42`, ['repeated']],
    [`bitcoin:${LEGACY}?amount=1e3`, ['amount']],
    [`bitcoin:${LEGACY}?amount=21000001`, ['amount']],
    [`bitcoin:${LEGACY}?pop=https%3aiwantyouripaddress.com`, ['scheme']],
    [`bitcoin:${LEGACY}?label=%E0%A4%A`, ['structure']],
    ['bitcoin:?bc=tb1qghfhmd4zh7ncpmxl3qzhmq566jk8ckq4gafnmq', ['network']],
    ['bitcoin:?lightning=lnbc420bogusinvoice', ['not-understood']],
    ['bitcoin:', ['missing']],
    ['lnbc420bogusinvoice', ['address']],
    [`bitcoin:${EXAMPLE}?label=Luke-Jr`, ['checksum']],
    [
      `bitcoin:${EXAMPLE}?amount=42&amount=42&req-x=1`,
      ['checksum', 'repeated', 'required-parameter'],
    ],
    ['javascript:alert(1)', ['address']],
  ])('reports for %s: %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  withVectors('bip321-uris', (read) => {
    it('accepts and rejects the URIs of the proposal, but for their addresses, which are wrong on purpose', () => {
      // By their order in the proposal: what is required and unknown, repeated, of another network, or would call home.
      const refused = new Map([
        [5, ['required-parameter', 'required-parameter']],
        [8, ['repeated']],
        [9, ['repeated']],
        [10, ['network']],
        [12, ['scheme']],
      ]);
      for (const [position, uri] of (read() as { uris: string[] }).uris.entries()) {
        const { problems } = bitcoin.validate(uri);
        const others = problems.map(({ code }) => code).filter((code) => code !== 'checksum');
        expect([uri, others]).toEqual([uri, refused.get(position) ?? []]);
        const addresses = uri.match(/175tWp|bc1/gi)?.length ?? 0;
        expect(problems.length - others.length).toBe(addresses);
      }
    });
  });

  withVectors('bech32', (read) => {
    it('accepts the valid vectors and rejects the invalid ones', () => {
      const vectors = read() as {
        bech32_valid: string[];
        bech32_invalid: { string: string }[];
        bech32m_valid: string[];
        bech32m_invalid: { string: string }[];
        segwit_valid: { address: string; scriptPubKey: string }[];
        segwit_invalid: { string: string }[];
      };
      for (const text of vectors.bech32_valid) expect(bech32.decodeUnsafe(text)).toBeDefined();
      for (const text of vectors.bech32m_valid) expect(bech32m.decodeUnsafe(text)).toBeDefined();
      for (const { string } of vectors.bech32_invalid)
        expect([string, bech32.decodeUnsafe(string)]).toEqual([string, undefined]);
      for (const { string } of vectors.bech32m_invalid)
        expect([string, bech32m.decodeUnsafe(string)]).toEqual([string, undefined]);
      for (const { address } of vectors.segwit_valid)
        expect([address, bitcoin.validate(address).ok]).toEqual([address, true]);
      for (const { string } of vectors.segwit_invalid)
        expect([string, bitcoin.validate(string).ok]).toEqual([string, false]);
    });
  });
});
