import { defineRail } from '../define-rail.ts';
import { codeRow, textRows } from '../grouped.ts';
import { readNamedLines, writeLabelledLines } from '../labelled-lines.ts';
import { isDate } from '../partial-date.ts';
import type { RailModule } from '../rail.ts';
import { finding, refused } from '../validation.ts';

/** Paying in at the till of a shop, as in Mexico at OXXO. */
export interface ShopDetails {
  /** Which shop. */
  readonly shop: string;
  /** The number to read out at the till. */
  readonly reference: string;
  /** What to say and do there. */
  readonly how?: string;
  /** The last day it can be paid: `2026-12-31`. */
  readonly expires?: string;
}

const NAMES = ['shop', 'reference', 'how', 'expires'] as const;

/** Paying in at a shop: lines `shop:`, `reference:`, `how:`, `expires:`. Nothing checks the number. */
export const shop: RailModule<ShopDetails> = defineRail<'shop', ShopDetails>({
  kind: 'shop',
  read(text) {
    const read = readNamedLines(text, NAMES);
    if ('problems' in read) return read;
    const [shop, reference, how, expires] = NAMES.map((name) => read.named.get(name)?.value);
    if (shop === undefined) return refused('missing', { value: 'shop' });
    if (reference === undefined) return refused('missing', { value: 'reference' });
    if (expires !== undefined && !isDate(expires))
      return refused('date', { position: read.named.get('expires')?.position, value: expires });
    return {
      details: {
        shop,
        reference,
        ...(how !== undefined && { how }),
        ...(expires !== undefined && { expires }),
      },
      warnings: [finding('no-checksum')],
    };
  },
  write: (details) => writeLabelledLines(NAMES.map((name) => [name, details[name]])),
  rows: ({ shop, reference, how, expires }) =>
    Promise.resolve({
      rows: [
        ...textRows([['shop', shop]]),
        codeRow('reference', reference, reference),
        ...textRows([
          ['how', how],
          ['expires', expires],
        ]),
      ],
    }),
});
