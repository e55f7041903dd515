import { createHash } from 'node:crypto';
import { monero } from '@comunal/fundraising';
import { base58 } from '@scure/base';
import { CONTEXT, hasContext } from './payment-context.ts';
import type { Detail, DetailKind } from './detector.ts';
import type { WorkBudget } from './work-budget.ts';

const BASE58 = /[1-9A-HJ-NP-Za-km-z]/;

interface Address {
  readonly kind: DetailKind;
  readonly lengths: readonly [least: number, most: number];
  readonly beginning: RegExp;
  readonly isValid: (code: string) => boolean;
  /** Whether it only counts in one piece, or in groups of one size, since many words begin with its first letter. */
  readonly isRegular?: boolean;
  /** Whether it only counts beside words of such coins, since it has no checksum. */
  readonly isNamed?: boolean;
}

const ADDRESSES: readonly Address[] = [
  { kind: 'bitcoin', lengths: [26, 35], beginning: /^[13]/, isValid: hasChecksum },
  {
    kind: 'coin',
    lengths: [26, 36],
    beginning: /^[mn2LMDTXAt9]/,
    isValid: hasChecksum,
    isRegular: true,
  },
  { kind: 'monero', lengths: [95, 106], beginning: /^[4589AB7]/, isValid: isMonero },
  {
    kind: 'coin',
    lengths: [56, 56],
    beginning: /^G[A-Z2-7]{55}$/,
    isValid: () => true,
    isNamed: true,
  },
  {
    kind: 'coin',
    lengths: [43, 44],
    beginning: /./,
    isValid: isKeySized,
    isRegular: true,
    isNamed: true,
  },
  {
    kind: 'coin',
    lengths: [25, 35],
    beginning: /^r(?=.*\d)(?=.*[A-Z])/,
    isValid: () => true,
    isRegular: true,
    isNamed: true,
  },
];

/** Detects addresses in base58, also in groups: every sequence of neighbouring groups is tried. */
export function* findBase58Addresses(text: string, budget: WorkBudget): Generator<Detail> {
  const isNamedText = new RegExp(CONTEXT.coin.source, 'i').test(text);
  for (const words of findChains(text))
    for (let first = 0; first < words.length; first += 1) {
      let code = '';
      for (let last = first; last < words.length && code.length < 106; last += 1) {
        code += words[last]?.word ?? '';
        budget.spend(2);
        if (code.length < 25) continue;
        const start = words[first]?.start ?? 0;
        const end = words[last]?.end ?? 0;
        for (const { kind, lengths, beginning, isValid, isRegular, isNamed } of ADDRESSES) {
          if (code.length < lengths[0] || code.length > lengths[1] || !beginning.test(code))
            continue;
          if (isRegular && !isOfOneSize(words.slice(first, last + 1))) continue;
          if (isNamed && !isNamedText) continue;
          budget.spend(80);
          if (isNamed && !hasContext(text, CONTEXT.coin, start, end)) continue;
          if (!isValid(code)) continue;
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
  /** Whether only a seam separates it from the previous word. */
  readonly isGlued: boolean;
  readonly start: number;
  readonly end: number;
}

/** Finds chains of base58 words with short gaps between them that are long enough together. */
function* findChains(text: string): Generator<Word[]> {
  let chain: Word[] = [];
  let length = 0;
  const isLong = () => length >= 25;
  for (const { 0: word, index } of text.matchAll(/[\dA-Za-z]+/g)) {
    const end = index + word.length;
    const gap = text.slice(chain.at(-1)?.end ?? 0, index);
    const fits = [...word].every((character) => BASE58.test(character)) && word.length <= 110;
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

/** Whether a code is Base58Check: 21 or 22 bytes followed by four bytes of their double SHA-256, as in most coins. */
function hasChecksum(code: string): boolean {
  return [25, 26].some((length) => {
    const bytes = decodeBase58(code, length);
    if (!bytes || (length === 26 && bytes[0] === 0)) return false;
    const sum = sha256(sha256(bytes.subarray(0, length - 4)));
    return bytes.subarray(length - 4).every((byte, index) => byte === sum[index]);
  });
}

function isMonero(code: string): boolean {
  return monero.validate(code).ok;
}

function isKeySized(code: string): boolean {
  const bytes = decodeBase58(code, 32);
  return bytes !== undefined && bytes[0] !== 0;
}

/** Decodes base58 to so many bytes and ignores leading ones: a missing or additional one must not hide an address. */
function decodeBase58(code: string, length: number): Uint8Array | undefined {
  const bytes = base58.decode(code.replace(/^1+/, ''));
  if (bytes.length > length) return undefined;
  const padded = new Uint8Array(length);
  padded.set(bytes, length - bytes.length);
  return padded;
}

/** Uses Node's implementation, since a page may need hundreds of thousands of hashes. */
function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
