import { decodePercent } from '../decode-percent.ts';
import { defineRail } from '../define-rail.ts';
import { createCodeRow, createTextRows } from '../detail-rows.ts';
import type { RailModule } from '../rail-module.ts';
import {
  createFinding,
  reject,
  type RailFinding,
  type RailWarningCode,
} from '../rail-validation.ts';
import { parseMoneroAddress } from './monero-address.ts';

/** A Monero address, with what a `monero:` link may ask for. */
export interface MoneroDetails {
  /** A standard address, a subaddress, or an integrated address. */
  readonly address: string;
  /** In XMR, as decimal text with at most twelve decimals. */
  readonly amount?: string;
  /** The name of the payee, which wallets show. */
  readonly recipient?: string;
  /** What the payment is for, which wallets show. */
  readonly description?: string;
  /** 16 or 64 hexadecimal digits, for an address that many share: without it the gift reaches nobody in particular. */
  readonly paymentId?: string;
  /** Unknown parameters that may be ignored. */
  readonly unknownParameters?: readonly (readonly [name: string, value: string])[];
}

const FIELDS = {
  tx_amount: 'amount',
  recipient_name: 'recipient',
  tx_description: 'description',
  tx_payment_id: 'paymentId',
} as const;

/**
 * Monero: an address or a `monero:` link. The checksum (four bytes of keccak) detects any one changed character.
 *
 * @example
 * ```ts
 * import { monero } from '@comunal/fundraising';
 *
 * console.log(monero.validate('monero:4').problems[0]?.code); // → address
 * ```
 */
export const monero: RailModule<MoneroDetails, 'monero'> = defineRail<'monero', MoneroDetails>({
  kind: 'monero',
  amount: {
    currency: 'XMR',
    decimals: 12,
    acceptsAmount: ({ amount }) => amount === undefined,
    // Twelve decimals do not fit into a number.
    setAmount: (details, { decimal }) => ({ ...details, amount: decimal }),
  },
  parse(input) {
    const text = input.trim();
    const [, scheme = '', address = '', query = ''] =
      /^(monero:)?([^?]*)(?:\?(.*))?$/is.exec(text) ?? [];
    const position = input.indexOf(text) + scheme.length;
    const parsedAddress = parseMoneroAddress(address);
    if (!parsedAddress)
      return reject(/^[a-z\d]{95,106}$/i.test(address) ? 'checksum' : 'address', {
        position,
        value: address,
      });
    const details: { -readonly [Name in keyof MoneroDetails]: MoneroDetails[Name] } = { address };
    const warnings: RailFinding<RailWarningCode>[] =
      parsedAddress.network === 'test' ? [createFinding('testnet', { position })] : [];
    let start = position + address.length + 1;
    for (const part of query === '' ? [] : query.split('&')) {
      const [, name = '', encoded = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
      const field = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;
      const value = decodePercent(encoded);
      if (value === undefined) return reject('structure', { position: start, value: encoded });
      if (!field) {
        if (!/^[\w.-]+$/.test(name)) return reject('structure', { position: start, value: name });
        details.unknownParameters = [...(details.unknownParameters ?? []), [name, value]];
        warnings.push(createFinding('not-understood', { position: start, value: name }));
      } else if (details[field] !== undefined)
        return reject('repeated', { position: start, value: name });
      else if (field === 'amount' && !isAmount(value))
        return reject('amount', { position: start, value });
      else if (field === 'paymentId' && !/^[\da-f]{16}([\da-f]{48})?$/i.test(value))
        return reject('reference', { position: start, value });
      else details[field] = value;
      start += part.length + 1;
    }
    return { details, warnings };
  },
  format: formatMonero,
  rows(details) {
    const { address, amount, recipient, description, paymentId } = details;
    return Promise.resolve({
      rows: [
        createCodeRow('address', address),
        ...createTextRows([
          ['amount', amount && `${amount} XMR`],
          ['holder', recipient],
          ['message', description],
          ['reference', paymentId],
        ]),
      ],
      qr: { text: formatMonero(details), isPayment: true },
    });
  },
});

function formatMonero(details: MoneroDetails): string {
  const known = Object.entries(FIELDS).map(([name, field]) => [name, details[field]] as const);
  const query = [...known, ...(details.unknownParameters ?? [])]
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    .join('&');
  return `monero:${details.address}${query && `?${query}`}`;
}

function isAmount(text: string): boolean {
  return /^\d{1,8}(\.\d{1,12})?$/.test(text) && Number(text) > 0;
}
