import { bitcoin } from '../rails/bitcoin/bitcoin.ts';
import { clabe } from '../rails/clabe/clabe.ts';
import { iban } from '../rails/iban/iban.ts';
import { monero } from '../rails/monero/monero.ts';
import { pix } from '../rails/pix/pix.ts';
import { serviceLinksIn } from './service-links-in.ts';

const isRight = (judge: { validate(text: string): { ok: boolean } }) => (text: string) =>
  judge.validate(text).ok;
/** One in ten numbers of 18 digits has the right check digit: one without a bank is no account. */
const isClabe = (text: string) => {
  const { ok, warnings } = clabe.validate(text);
  return ok && warnings.every(({ code }) => code !== 'unknown-bank');
};

/** What looks like payment details, in one piece or in groups of four, and what judges whether it is. */
const SHAPES: readonly (readonly [shape: RegExp, isDetail: (text: string) => boolean])[] = [
  [/(?<!\d[ -]?|\d\.)\d(?:[ -]?\d){17}(?![ -]?\d|\.\d)/g, isClabe],
  [/\b[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]){11,30}/g, isRight(iban)],
  [/\b(?:bc|tb)1[a-z\d]{11,87}\b|\b(?:BC|TB)1[A-Z\d]{11,87}\b/g, isRight(bitcoin)],
  [/\b(?:bc|tb)1[a-z\d](?: [a-z\d]{4}){2,21}(?: [a-z\d]{1,3}\b)?/g, isRight(bitcoin)],
  [/\b[13][1-9A-HJ-NP-Za-km-z]{25,34}\b/g, isRight(bitcoin)],
  [/\b[13]\w{3}(?: \w{4}){5,7}(?: \w{1,3}\b)?/g, isRight(bitcoin)],
  [/\b[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?\b/g, isRight(monero)],
  [/\b[48]\w{3}(?: \w{4}){22,25}(?: \w{1,3}\b)?/g, isRight(monero)],
];

/** What may stand inside a number and is not seen: tags that begin no line, and what is no tag. */
const UNSEEN =
  /<(?:[!?]|\/(?![a-z]))[^<>]*>|<\/?(?!(?:address|article|aside|blockquote|br|caption|d[dlt]|details|div|figure|footer|form|h[1-6r]|header|li|main|nav|ol|option|p|pre|script|section|style|summary|t[dhr]|table|title|ul)\b)[a-z][^<>]*>/gi;

/** Far more than a page has. One that has more was written to keep a watch busy. */
const MAX_CANDIDATES = 25_000;

/**
 * Everything in a text or a page that is a payment detail by its own check, or a link to a service that takes gifts, once
 * each, without spaces; undefined for one with more to check than anybody writes.
 */
export function paymentDetailsIn(text: string): string[] | undefined {
  let left = MAX_CANDIDATES;
  const within =
    (isDetail: (candidate: string) => boolean) =>
    (candidate: string): boolean => {
      left -= 1;
      return left >= 0 && isDetail(candidate);
    };
  // Spaces and digits of all widths become plain ones.
  const plain = text.normalize('NFKC').replaceAll(/\p{Cf}|&ZeroWidthSpace;/gu, '');
  // A number may stand in a tag, as in a field or what a button copies, and a tag inside a number, or between two.
  const between = ['', '\u{1}'].flatMap((sign) =>
    [plain, withoutComments(plain, sign)].map((each) => each.replaceAll(UNSEEN, sign)),
  );
  const readings = new Set([plain, ...between]);
  const found = [...readings].flatMap((reading) => [
    ...SHAPES.flatMap(([shape, isDetail]) => matching(reading, shape, within(isDetail))),
    ...pixCodesIn(reading).filter(within(isRight(pix))),
  ]);
  const links = serviceLinksIn(text).filter(within(() => true));
  return left < 0 ? undefined : [...new Set([...found.map(compact), ...links])];
}

/** With a sign for each comment, whatever stands in it. */
function withoutComments(text: string, sign: string): string {
  const parts: string[] = [];
  for (let at = 0; ;) {
    const start = text.indexOf('<!--', at);
    const end = start < 0 ? -1 : text.indexOf('-->', start + 2);
    if (end < 0) return [...parts, text.slice(at)].join(sign);
    parts.push(text.slice(at, start));
    at = end + 3;
  }
}

/** Without what groups are made with. */
export function compact(text: string): string {
  return text.replaceAll(/[\s-]/g, '');
}

/** A match takes too much where words follow in the same letters: it is tried again without them. */
function matching(text: string, shape: RegExp, isDetail: (text: string) => boolean): string[] {
  const found: string[] = [];
  shape.lastIndex = 0;
  for (let match = shape.exec(text); match; match = shape.exec(text)) {
    let candidate = match[0];
    while (candidate !== '' && !isDetail(compact(candidate)))
      candidate = candidate.slice(0, Math.max(0, candidate.lastIndexOf(' ')));
    if (candidate !== '') found.push(candidate);
    shape.lastIndex = match.index + (candidate.length || 1);
  }
  return found;
}

/** What may be Pix codes. One says how long each of its fields is: it is followed to its end. */
function pixCodesIn(text: string): string[] {
  return [...text.matchAll(/000201(?=01|[2-5]\d)/g)].flatMap(({ index }) => {
    const part = text.slice(index, index + 600);
    const end = pixEnd(part);
    return end === undefined ? [] : [part.slice(0, end)];
  });
}

function pixEnd(text: string): number | undefined {
  let at = 0;
  for (;;) {
    const length = Number(/^\d{2}(\d{2})/.exec(text.slice(at, at + 4))?.[1] ?? '0');
    if (length === 0) return undefined;
    const isLast = text.startsWith('63', at);
    at += 4 + length;
    if (at > text.length) return undefined;
    if (isLast) return at;
  }
}
