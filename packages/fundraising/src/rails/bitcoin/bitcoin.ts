import { defineRail } from '../define-rail.ts';
import { createCodeRow, createTextRows } from '../detail-rows.ts';
import type { DetailRow, RailModule } from '../rail-module.ts';
import { reject } from '../rail-validation.ts';
import type { BitcoinDetails } from './bitcoin-details.ts';
import { parseBitcoin } from './parse-bitcoin.ts';

/**
 * Bitcoin: an address, a lightning address, or a `bitcoin:` link (BIP 21 and 321) with either or both. The checksums of
 * addresses and invoices detect any one changed character; offers and lightning addresses have none.
 *
 * @example
 * ```ts
 * import { bitcoin } from '@comunal/fundraising';
 *
 * console.log(bitcoin.parse('grupo@colectiva.example')?.lightningAddress); // → grupo@colectiva.example
 * ```
 */
export const bitcoin: RailModule<BitcoinDetails, 'bitcoin'> = defineRail<'bitcoin', BitcoinDetails>(
  {
    kind: 'bitcoin',
    amount: {
      currency: 'BTC',
      decimals: 8,
      // An invoice carries its own amount, and a lightning address takes no parameters.
      acceptsAmount: ({ address, amount, lightning }) =>
        amount === undefined && address !== undefined && lightning === undefined,
      setAmount: (details, { minorUnits }) => ({ ...details, amount: minorUnits }),
    },
    parse(text) {
      const trimmed = text.trim();
      const space = /\s/.exec(trimmed);
      if (space) return reject('character', { position: text.indexOf(trimmed) + space.index });
      return parseBitcoin(trimmed);
    },
    format: formatBitcoin,
    rows(details) {
      const { address, addresses = [], amount, label, lightningAddress } = details;
      const lightning = [lightningAddress, details.lightning, details.offer, details.silent];
      const rows: DetailRow[] = [
        ...[address, ...addresses].filter(isDefined).map((code) => createCodeRow('address', code)),
        ...lightning.filter(isDefined).map((code) => createCodeRow('lightning', code, code)),
        ...createTextRows([
          ['amount', amount === undefined ? undefined : `${formatCoins(amount)} BTC`],
          ['holder', label],
          ['message', details.message],
        ]),
      ];
      return Promise.resolve({ rows, qr: { text: formatBitcoin(details), isPayment: true } });
    },
  },
);

function formatBitcoin(details: BitcoinDetails): string {
  const {
    address = '',
    addresses = [],
    amount,
    lightningAddress,
    unknownParameters = [],
  } = details;
  if (lightningAddress !== undefined) return lightningAddress;
  const parameters: (readonly [name: string, value: string | undefined])[] = [
    ...addresses.map((code) => [/^(bc|tb|bcrt)/.exec(code)?.[0] ?? 'bc', code] as const),
    ['amount', amount === undefined ? undefined : formatCoins(amount)],
    ['label', details.label],
    ['message', details.message],
    ['lightning', details.lightning],
    ['lno', details.offer],
    ['sp', details.silent],
    ['pop', details.pop],
    ...unknownParameters,
  ];
  const query = parameters
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    .join('&');
  return `bitcoin:${address}${query && `?${query}`}`;
}

/** Formats satoshis as whole coins, without zeros at the end. */
function formatCoins(satoshis: number): string {
  const digits = String(satoshis).padStart(9, '0');
  const fraction = digits.slice(-8).replace(/0+$/, '');
  return `${digits.slice(0, -8)}${fraction && `.${fraction}`}`;
}

function isDefined(code: string | undefined): code is string {
  return code !== undefined;
}
