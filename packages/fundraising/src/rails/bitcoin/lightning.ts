import { bech32, bech32m } from '@scure/base';

/** What a lightning text is. `wrong` is long enough to be one, and its checksum does not match; `unknown` is none. */
export type LightningText = 'invoice' | 'lnurl' | 'offer' | 'silent' | 'wrong' | 'unknown';

// An invoice cannot be shorter than its signature, nor a silent payment address than its two keys.
const MIN_INVOICE_LENGTH = 120;
const MIN_SILENT_LENGTH = 116;

/** Classifies invoices and LNURLs (bech32), silent payment addresses (bech32m) and offers, which have no checksum. */
export function classifyLightningText(text: string): LightningText {
  const lower = text.toLowerCase();
  const isMixedCase = text !== lower && text !== text.toUpperCase();
  if (lower.startsWith('lno1'))
    return isMixedCase || !/^lno1[02-9ac-hj-np-z]{10,}$/.test(lower) ? 'unknown' : 'offer';
  if (/^t?sp1/.test(lower)) {
    if (lower.length < MIN_SILENT_LENGTH) return 'unknown';
    return text.length <= 1_023 && bech32m.decodeUnsafe(text, false) ? 'silent' : 'wrong';
  }
  if (lower.startsWith('lnurl1'))
    return bech32.decodeUnsafe(text, false) ? 'lnurl' : lower.length < 30 ? 'unknown' : 'wrong';
  if (!/^ln(bc|tb)/.test(lower) || lower.length < MIN_INVOICE_LENGTH) return 'unknown';
  const prefix = bech32.decodeUnsafe(text, false)?.prefix ?? '';
  return /^ln(bc|tb|bcrt|tbs)(\d+[munp]?)?$/.test(prefix) ? 'invoice' : 'wrong';
}

/** Whether a text has the form of a lightning address, which looks like an e-mail address. */
export function isLightningAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[a-z\d_.+-]+@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$/.test(text)
  );
}
