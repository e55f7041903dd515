import { createHash } from 'node:crypto';
import { base58 } from '@scure/base';
import { parseMoneroAddress } from '../../../rails/monero/monero-address.ts';
import { CONTEXT, hasContext } from './payment-context.ts';
import type { Detail, DetailKind } from './detector.ts';
import type { WorkBudget } from './work-budget.ts';

const BASE58 = /[1-9A-HJ-NP-Za-km-z]/;

interface Address {
  readonly kind: DetailKind;
  readonly lengths: readonly [least: number, most: number];
  readonly beginning: RegExp;
  readonly isRight: (code: string) => boolean;
  /** Whether it counts in one piece, or in groups of one size, alone: its first letter begins many words. */
  readonly isRegular?: boolean;
  /** Whether it counts beside words of such coins alone, as it has no checksum. */
  readonly isNamed?: boolean;
}

const ADDRESSES: readonly Address[] = [
  { kind: 'bitcoin', lengths: [26, 35], beginning: /^[13]/, isRight: hasSum },
  {
    kind: 'coin',
    lengths: [26, 36],
    beginning: /^[mn2LMDTXAt9]/,
    isRight: hasSum,
    isRegular: true,
  },
  { kind: 'monero', lengths: [95, 106], beginning: /^[4589AB7]/, isRight: isMonero },
  {
    kind: 'coin',
    lengths: [56, 56],
    beginning: /^G[A-Z2-7]{55}$/,
    isRight: () => true,
    isNamed: true,
  },
  {
    kind: 'coin',
    lengths: [43, 44],
    beginning: /./,
    isRight: isKeySized,
    isRegular: true,
    isNamed: true,
  },
  {
    kind: 'coin',
    lengths: [25, 35],
    beginning: /^r(?=.*\d)(?=.*[A-Z])/,
    isRight: () => true,
    isRegular: true,
    isNamed: true,
  },
];

/** Addresses in base 58, whose groups are tried in every choice of neighbours. */
export function* findBase58Addresses(
  text: string,
  isVisible: boolean,
  budget: WorkBudget,
): Generator<Detail> {
  const isNamedText = isVisible && new RegExp(CONTEXT.coin.source, 'i').test(text);
  for (const words of chains(text))
    for (let first = 0; first < words.length; first += 1) {
      let code = '';
      for (let last = first; last < words.length && code.length < 106; last += 1) {
        code += words[last]?.word ?? '';
        budget.spend(2);
        if (code.length < 25) continue;
        const start = words[first]?.start ?? 0;
        const end = words[last]?.end ?? 0;
        for (const { kind, lengths, beginning, isRight, isRegular, isNamed } of ADDRESSES) {
          if (code.length < lengths[0] || code.length > lengths[1] || !beginning.test(code))
            continue;
          if (isRegular && !isOfOneSize(words.slice(first, last + 1))) continue;
          if (isNamed && !isNamedText) continue;
          budget.spend(80);
          if (isNamed && !hasContext(text, CONTEXT.coin, start, end)) continue;
          if (!isRight(code)) continue;
          yield { kind, normalized: code, start, end };
          break;
        }
      }
    }
}

function isOfOneSize(words: readonly Word[]): boolean {
  const sizes: number[] = [];
  for (const [index, { word, isGlued }] of words.entries())
    if (index > 0 && isGlued) sizes.push((sizes.pop() ?? 0) + word.length);
    else sizes.push(word.length);
  return sizes.every((size, index) => size === sizes[0] || index === sizes.length - 1);
}

interface Word {
  readonly word: string;
  /** Whether but a seam parts it from the one before. */
  readonly isGlued: boolean;
  readonly start: number;
  readonly end: number;
}

/** Words in the letters of base 58 that a blank, a seam or a sign parts at most, where they are long enough together. */
function* chains(text: string): Generator<Word[]> {
  let chain: Word[] = [];
  let length = 0;
  const isLong = () => length >= 25;
  for (const { 0: word, index } of text.matchAll(/[\dA-Za-z]+/g)) {
    const end = index + word.length;
    const gap = text.slice(chain.at(-1)?.end ?? 0, index);
    const fits = [...word].every((sign) => BASE58.test(sign)) && word.length <= 110;
    const isNext = fits && gap.length <= 8 && !/[\p{L}\p{N}]/u.test(gap);
    if (!isNext) {
      if (isLong()) yield chain;
      chain = [];
      length = 0;
    }
    if (!fits) continue;
    chain.push({ word, start: index, end, isGlued: isNext && /^\u{e000}*$/u.test(gap) });
    length += word.length;
  }
  if (isLong()) yield chain;
}

/** Twenty or twenty-two bytes with four of a double SHA-256 after them, as most coins write addresses. */
function hasSum(code: string): boolean {
  return [25, 26].some((length) => {
    const bytes = readBase58(code, length);
    if (!bytes || (length === 26 && bytes[0] === 0)) return false;
    const sum = sha256(sha256(bytes.subarray(0, length - 4)));
    return bytes.subarray(length - 4).every((byte, index) => byte === sum[index]);
  });
}

function isMonero(code: string): boolean {
  return parseMoneroAddress(code) !== undefined;
}

function isKeySized(code: string): boolean {
  const bytes = readBase58(code, 32);
  return bytes !== undefined && bytes[0] !== 0;
}

/** So many bytes of a number in base 58, whatever ones stand before it: one too many, or too few, hides no address. */
function readBase58(code: string, length: number): Uint8Array | undefined {
  const bytes = base58.decode(code.replace(/^1+/, ''));
  if (bytes.length > length) return undefined;
  const padded = new Uint8Array(length);
  padded.set(bytes, length - bytes.length);
  return padded;
}

/** Node's own, since a page may ask for hundreds of thousands. */
function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
