/** One language range of an `Accept-Language` header, as RFC 9110 names it. */
export interface LanguageRange {
  /** A language tag or `*`. */
  readonly range: string;
  /** From 0 (not acceptable) to 1 (preferred). */
  readonly quality: number;
}

const RANGE = /^(?:\*|[a-z]{1,8}(?:-[a-z0-9]{1,8}){0,8})$/i;
const QUALITY = /^q\s*=\s*(\d*\.?\d+|\d+\.)$/i;

/**
 * Parses an `Accept-Language` header, preferred ranges first. Malformed ranges are left out and a quality above 1 counts as
 * 1: a header comes from anyone, and a page must be shown all the same.
 */
export function parseAcceptLanguage(header: string): LanguageRange[] {
  return header
    .split(',')
    .flatMap((part) => parseRange(part))
    .toSorted((a, b) => b.quality - a.quality);
}

function parseRange(part: string): LanguageRange[] {
  const [range = '', weight, ...rest] = part.split(';').map((piece) => piece.trim());
  if (!RANGE.test(range) || rest.length > 0) return [];
  if (weight === undefined) return [{ range, quality: 1 }];
  const quality = Number(QUALITY.exec(weight)?.[1] ?? Number.NaN);
  return Number.isNaN(quality) ? [] : [{ range, quality: Math.min(quality, 1) }];
}
