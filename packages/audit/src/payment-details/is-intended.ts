import type { Detail, DetailKind } from './detectors/detector.ts';
import { CONTEXT } from './detectors/payment-context.ts';

/** Whether a detail is intended as an account: UUIDs, aliases and e-mail addresses have many other uses. */
export function isIntended({ kind, normalized, start, end }: Detail, text: string): boolean {
  if (kind === 'pix-key' && UUID.test(normalized)) return /\bpix\b/i.test(text);
  const isAddress = NAMED.has(kind) && /^[^@]+@[^@]+\./.test(normalized);
  const words = isAddress ? ADDRESSED : kind === 'pix-key' ? /\bpix\b/ : undefined;
  if (words) return isNamed(text.slice(start, end), words, text);
  return kind !== 'alias' || /\b(?:cbu|cvu|cuentas?|transf\w+|deposit\w+|bancos?)\b/i.test(text);
}

/** Kinds of accounts that can be a mail address, and the words that make one of it. */
const NAMED: ReadonlySet<DetailKind> = new Set(['pix-key', 'breb-key', 'handle', 'lightning']);
const ADDRESSED = new RegExp(
  [/\bpix\b/, CONTEXT.breb, CONTEXT.handle, CONTEXT.lightning]
    .map(({ source }) => source)
    .join('|'),
);

/** Whether one of some words is beside an occurrence of a text: directly before it, on the line above, or shortly after it. */
function isNamed(written: string, { source }: RegExp, text: string): boolean {
  const before = String.raw`(?:${source})[^.!?;\n]{0,40}\n?[^\p{L}\p{N}.!?;]{0,10}$`;
  const [named, explained] = [
    new RegExp(before, 'iu'),
    new RegExp(String.raw`^[^.!?;\n]{0,30}(?:${source})`, 'iu'),
  ];
  let start = text.indexOf(written);
  for (let count = 0; start >= 0 && count < MAX_OCCURRENCES; count += 1) {
    const end = start + written.length;
    if (named.test(text.slice(Math.max(0, start - 120), start))) return true;
    if (explained.test(text.slice(end, end + 60))) return true;
    start = text.indexOf(written, end);
  }
  return false;
}

/** The occurrences of one text that are examined. */
const MAX_OCCURRENCES = 50;

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;
