import { defineRail } from '../define-rail.ts';
import { codeRow, textRows } from '../grouped.ts';
import type { DetailRow, RailModule } from '../rail.ts';
import { refused, type Read } from '../validation.ts';
import type { BitcoinDetails } from './bitcoin-details.ts';
import { readBitcoinText } from './read-bitcoin.ts';

/**
 * Bitcoin: an address, a lightning address, or a `bitcoin:` link (BIP 21 and 321) with either or both. Checksums of
 * addresses and invoices find any one changed sign; offers and lightning addresses have none.
 */
export const bitcoin: RailModule<BitcoinDetails> = defineRail<'bitcoin', BitcoinDetails>({
  kind: 'bitcoin',
  read(text): Read<BitcoinDetails> {
    const trimmed = text.trim();
    const inner = /\s/.exec(trimmed);
    if (inner) return refused('character', { position: text.indexOf(trimmed) + inner.index });
    return readBitcoinText(trimmed);
  },
  write: writeBitcoin,
  rows(details) {
    const { address, addresses = [], amount, label, lightningAddress } = details;
    const codes = [address, ...addresses].filter((one) => one !== undefined);
    const lightning = [lightningAddress, details.lightning, details.offer, details.silent];
    const rows: DetailRow[] = [
      ...codes.map((code) => codeRow('address', code)),
      ...lightning.filter((one) => one !== undefined).map((one) => codeRow('lightning', one, one)),
      ...textRows([
        ['amount', amount === undefined ? undefined : `${writeCoins(amount)} BTC`],
        ['holder', label],
        ['message', details.message],
      ]),
    ];
    return Promise.resolve({ rows, qr: { text: writeBitcoin(details), isPayment: true } });
  },
});

function writeBitcoin(details: BitcoinDetails): string {
  const { address = '', addresses = [], amount, lightningAddress, other = [] } = details;
  if (lightningAddress !== undefined) return lightningAddress;
  const pairs: (readonly [string, string | undefined])[] = [
    ...addresses.map((one) => [/^(bc|tb|bcrt)/.exec(one)?.[0] ?? 'bc', one] as const),
    ['amount', amount === undefined ? undefined : writeCoins(amount)],
    ['label', details.label],
    ['message', details.message],
    ['lightning', details.lightning],
    ['lno', details.offer],
    ['sp', details.silent],
    ['pop', details.pop],
    ...other,
  ];
  const query = pairs
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    .join('&');
  return `bitcoin:${address}${query && `?${query}`}`;
}

function writeCoins(satoshis: number): string {
  const digits = String(satoshis).padStart(9, '0');
  const places = digits.slice(-8).replace(/0+$/, '');
  return `${digits.slice(0, -8)}${places && `.${places}`}`;
}
