import { defineRail } from '../define-rail.ts';
import { codeRow, textRows } from '../grouped.ts';
import { percentDecoded } from '../percent-decoded.ts';
import type { RailModule } from '../rail.ts';
import { finding, refused, type RailFinding, type RailWarningCode } from '../validation.ts';
import { readMoneroAddress } from './monero-address.ts';

/** A Monero address, with what a `monero:` link may ask for. */
export interface MoneroDetails {
  readonly address: string;
  /** In XMR, as decimal text with at most twelve places. */
  readonly amount?: string;
  readonly recipient?: string;
  readonly description?: string;
  /** 16 or 64 hexadecimal digits, for an address that many share: without it the gift reaches nobody in particular. */
  readonly paymentId?: string;
  /** Parameters that nobody here understands, and that may be ignored. */
  readonly other?: readonly (readonly [name: string, value: string])[];
}

const FIELDS = {
  tx_amount: 'amount',
  recipient_name: 'recipient',
  tx_description: 'description',
  tx_payment_id: 'paymentId',
} as const;

/** Monero: an address or a `monero:` link. The checksum (four bytes of keccak) finds any one changed sign. */
export const monero: RailModule<MoneroDetails> = defineRail<'monero', MoneroDetails>({
  kind: 'monero',
  read(given) {
    const text = given.trim();
    const [, scheme = '', address = '', query = ''] =
      /^(monero:)?([^?]*)(?:\?(.*))?$/is.exec(text) ?? [];
    const position = given.indexOf(text) + scheme.length;
    const found = readMoneroAddress(address);
    if (!found)
      return refused(/^[a-z\d]{95,106}$/i.test(address) ? 'checksum' : 'address', {
        position,
        value: address,
      });
    const details: { -readonly [Name in keyof MoneroDetails]: MoneroDetails[Name] } = { address };
    const warnings: RailFinding<RailWarningCode>[] =
      found.network === 'test' ? [finding('testnet', { position })] : [];
    let start = position + address.length + 1;
    for (const part of query === '' ? [] : query.split('&')) {
      const [, name = '', raw = ''] = /^([^=]*)=?(.*)$/s.exec(part) ?? [];
      const field = Object.hasOwn(FIELDS, name) ? FIELDS[name as keyof typeof FIELDS] : undefined;
      const value = percentDecoded(raw);
      if (value === undefined) return refused('structure', { position: start, value: raw });
      if (!field) {
        if (!/^[\w.-]+$/.test(name)) return refused('structure', { position: start, value: name });
        details.other = [...(details.other ?? []), [name, value]];
        warnings.push(finding('not-understood', { position: start, value: name }));
      } else if (details[field] !== undefined)
        return refused('repeated', { position: start, value: name });
      else if (field === 'amount' && !isAmount(value))
        return refused('amount', { position: start, value });
      else if (field === 'paymentId' && !/^[\da-f]{16}([\da-f]{48})?$/i.test(value))
        return refused('reference', { position: start, value });
      else details[field] = value;
      start += part.length + 1;
    }
    return { details, warnings };
  },
  write: writeMonero,
  rows(details) {
    const { address, amount, recipient, description, paymentId } = details;
    return Promise.resolve({
      rows: [
        codeRow('address', address),
        ...textRows([
          ['amount', amount && `${amount} XMR`],
          ['holder', recipient],
          ['message', description],
          ['reference', paymentId],
        ]),
      ],
      qr: { text: writeMonero(details), isPayment: true },
    });
  },
});

function writeMonero(details: MoneroDetails): string {
  const known = Object.entries(FIELDS).map(([name, field]) => [name, details[field]] as const);
  const query = [...known, ...(details.other ?? [])]
    .flatMap(([name, value]) =>
      value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
    )
    .join('&');
  return `monero:${details.address}${query && `?${query}`}`;
}

function isAmount(text: string): boolean {
  return /^\d{1,8}(\.\d{1,12})?$/.test(text) && Number(text) > 0;
}
