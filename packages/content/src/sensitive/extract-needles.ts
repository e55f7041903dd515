import type { Entry } from '@comunal/schemas';
import {
  extractSensitiveStrings,
  isOrdinaryField,
  type SensitiveString,
} from '../check/text-search/sensitive-strings.ts';
import type { SensitiveNeedle, SharedMeaning } from './sensitive-needle.ts';

/** Whose text it is, and why it must not be public. */
export type NeedleOwner = Pick<SensitiveNeedle, 'reason' | 'entry'>;

/** Extracts what to look for from a text of a field: what `closed-text` looks for, and shorter texts that hardly appear by chance. */
export function extractNeedles(
  entry: Entry,
  key: string,
  text: string,
  owner: NeedleOwner,
): SensitiveNeedle[] {
  if (isOrdinaryField(key)) return [];
  const strings = extractSensitiveStrings(entry, key, text);
  const plain = withoutEnd(text.trim());
  const short = strings.length === 0 && isTelling(plain) ? [cut(plain)] : [];
  return [
    ...strings.map((string) => toNeedle(string, key, owner)),
    ...[...short, ...listCodes(plain)].map((each): SensitiveNeedle => {
      return { ...owner, text: each, kind: 'text', whenShared: 'chance' };
    }),
  ];
}

/** A page shows the beginning of a long text in its description and in lists. */
const maxLength = 60;

function cut(text: string): string {
  const end = text.length > maxLength ? text.lastIndexOf(' ', maxLength) : -1;
  return end > maxLength / 2 ? text.slice(0, end) : text;
}

/** More codes than these in one text are no secrets: it is a list, or a table. */
const maxCodes = 50;

/** The words of a text that are codes or parts of addresses: letters and digits that alternate, as in nobody's language. */
function listCodes(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}_-]{8,}[\p{L}\p{N}]/gu) ?? [];
  const codes = words.filter((word) => (word.match(/\p{L}\d|\d\p{L}/gu)?.length ?? 0) >= 3);
  return codes.length > maxCodes ? [] : codes;
}

function toNeedle(string: SensitiveString, key: string, owner: NeedleOwner): SensitiveNeedle {
  const { severity, isSecret = false, key: secretKey } = string;
  const whole = withoutEnd(string.text);
  const text = severity === 'warning' ? cut(whole) : whole;
  const words = text.split(/\s+/).length;
  const secret = isSecret && secretKey !== undefined && { secretKey };
  if (key === 'room') {
    const isOnlyInAddress = /^\p{L}+$/u.test(text);
    return { ...owner, ...secret, text, kind: 'room', whenShared: 'nothing', isOnlyInAddress };
  }
  if (key === 'slug') {
    const isOnlyInAddress = /^[a-z]+-[a-z]+$/.test(text);
    return { ...owner, text, kind: 'slug', whenShared: 'nothing', isOnlyInAddress };
  }
  // One word may be an ordinary one as well as a name («Soledad»), and two words a phrase as well as a title.
  const isOrdinary = words === 1 ? key === 'name' : severity === 'warning' && words === 2;
  const whenShared = isOrdinary ? 'chance' : whenSharedBy(severity);
  return { ...owner, ...secret, text, kind: 'text', whenShared, isOrdinary };
}

/** Without the full stop at its end, which a page may leave out. */
function withoutEnd(text: string): string {
  return text.replace(/[.!?…]{1,3}$/, '');
}

function whenSharedBy(severity: SensitiveString['severity']): SharedMeaning {
  return severity === 'error' ? 'nothing' : 'possibly-chance';
}

/** Whether a short text says enough to be looked for: four words, or a single one with digits that is no date and no number. */
function isTelling(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (words > 1) return words >= 4 && text.length >= 20;
  return text.length >= 8 && /\d/.test(text) && /\p{L}{3}/u.test(text) && !isMoment(text);
}

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\d/.test(text);
}
