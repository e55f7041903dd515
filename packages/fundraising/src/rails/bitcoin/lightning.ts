import { bech32, bech32m } from '@scure/base';

/** What a lightning text is, and whether its checksum agrees where it has one. */
export type LightningText = 'invoice' | 'lnurl' | 'offer' | 'silent' | 'wrong' | 'unknown';

// Shorter than a signature cannot be an invoice, nor a silent payment address than its two keys.
const INVOICE_LENGTH = 120;
const SILENT_LENGTH = 116;

/**
 * Invoices and LNURLs (bech32), silent payment addresses (bech32m), offers (which have no checksum). `unknown`: too short
 * to be one; `wrong`: long enough, and the checksum does not agree.
 */
export function classifyLightningText(text: string): LightningText {
  const lower = text.toLowerCase();
  const isMixed = text !== lower && text !== text.toUpperCase();
  if (lower.startsWith('lno1'))
    return isMixed || !/^lno1[02-9ac-hj-np-z]{10,}$/.test(lower) ? 'unknown' : 'offer';
  if (/^t?sp1/.test(lower)) {
    if (lower.length < SILENT_LENGTH) return 'unknown';
    return text.length <= 1_023 && bech32m.decodeUnsafe(text, false) ? 'silent' : 'wrong';
  }
  if (lower.startsWith('lnurl1'))
    return bech32.decodeUnsafe(text, false) ? 'lnurl' : lower.length < 30 ? 'unknown' : 'wrong';
  if (!/^ln(bc|tb)/.test(lower) || lower.length < INVOICE_LENGTH) return 'unknown';
  const prefix = bech32.decodeUnsafe(text, false)?.prefix ?? '';
  return /^ln(bc|tb|bcrt|tbs)(\d+[munp]?)?$/.test(prefix) ? 'invoice' : 'wrong';
}

/** Whether a text has the form of a lightning address, which looks like one of e-mail. */
export function isLightningAddress(text: string): boolean {
  return (
    text.length <= 254 && /^[a-z\d_.+-]+@([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d-]{2,}$/.test(text)
  );
}
