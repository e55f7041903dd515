import { defineRail } from '../define-rail.ts';
import { createCodeRow, createTextRows } from '../detail-rows.ts';
import { formatLabelledLines, isBare, parseNamedLines, toLineLabel } from '../labelled-lines.ts';
import { isDate } from '../partial-date.ts';
import type { RailModule } from '../rail-module.ts';
import { createFinding, reject } from '../rail-validation.ts';

/** Paying in at the till of a shop, as in Mexico at OXXO. */
export interface ShopDetails {
  /** The name of the shop. */
  readonly shop: string;
  /** The number to read out at the till. */
  readonly reference: string;
  /** What to say and do there. */
  readonly how?: string;
  /** The last day on which it can be paid: `2026-12-31`. */
  readonly expires?: string;
}

const NAMES = ['shop', 'reference', 'how', 'expires'] as const;

/**
 * Paying in at a shop: lines `shop:`, `reference:`, `how:`, `expires:`. Nothing validates the number.
 *
 * @example
 * ```ts
 * import { shop } from '@comunal/fundraising';
 *
 * console.log(shop.parse('shop: OXXO\nreference: 0000 0000 0000')?.reference); // → 0000 0000 0000
 * ```
 */
export const shop: RailModule<ShopDetails, 'shop'> = defineRail<'shop', ShopDetails>({
  kind: 'shop',
  regions: ['MX'],
  compose: ({ code, label }) =>
    label !== undefined && isBare(code)
      ? `shop: ${toLineLabel(label)}\nreference: ${code.trim()}`
      : code,
  parse(text) {
    const parsed = parseNamedLines(text, NAMES);
    if ('problems' in parsed) return parsed;
    const [shop, reference, how, expires] = NAMES.map((name) => parsed.named.get(name)?.value);
    if (shop === undefined) return reject('missing', { value: 'shop' });
    if (reference === undefined) return reject('missing', { value: 'reference' });
    if (expires !== undefined && !isDate(expires))
      return reject('date', { position: parsed.named.get('expires')?.position, value: expires });
    return {
      details: {
        shop,
        reference,
        ...(how !== undefined && { how }),
        ...(expires !== undefined && { expires }),
      },
      warnings: [createFinding('no-checksum')],
    };
  },
  format: (details) => formatLabelledLines(NAMES.map((name) => [name, details[name]])),
  rows: ({ shop, reference, how, expires }) =>
    Promise.resolve({
      rows: [
        ...createTextRows([['shop', shop]]),
        createCodeRow('reference', reference, reference),
        ...createTextRows([
          ['how', how],
          ['expires', expires],
        ]),
      ],
    }),
});
