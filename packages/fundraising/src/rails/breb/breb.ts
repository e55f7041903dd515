import { defineRail } from '../define-rail.ts';
import { createCodeRow } from '../detail-rows.ts';
import type { RailModule } from '../rail-module.ts';
import { createFinding, reject } from '../rail-validation.ts';
import { classifyBrebKey, normalizeBrebKey } from './breb-key.ts';

/** A Bre-B key, by which all banks and wallets of Colombia pay at once. */
export interface BrebDetails {
  /** The key as it is registered: `@colectiva`, a merchant code, a mobile number, a document, an e-mail address. */
  readonly key: string;
}

/**
 * Bre-B, the instant payments of Colombia, by a key (llave). A key has no check digit: the payer's app shows the name of the
 * payee before it pays, which people have to compare. There is no QR code: those of Bre-B come from the payee's bank.
 *
 * @example
 * ```ts
 * import { breb } from '@comunal/fundraising';
 *
 * console.log(breb.validate('@colectiva123').ok); // → true
 * ```
 */
export const breb: RailModule<BrebDetails, 'breb'> = defineRail<'breb', BrebDetails>({
  kind: 'breb',
  regions: ['CO'],
  parse(text) {
    const key = normalizeBrebKey(text);
    const kind = classifyBrebKey(key);
    if (kind === undefined)
      return reject('key', { value: text.trim(), expected: '@alias, 00…, 3…, …@…' });
    const isPersonal = kind === 'phone' || kind === 'email' || kind === 'document';
    return {
      details: { key },
      warnings: [
        createFinding('no-checksum'),
        ...(isPersonal ? [createFinding('personal-key', { value: kind })] : []),
      ],
    };
  },
  format: ({ key }) => key,
  rows: ({ key }) => Promise.resolve({ rows: [createCodeRow('brebKey', key, key)] }),
});
