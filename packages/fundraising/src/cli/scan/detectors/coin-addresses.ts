import { readBase58 } from '../../../checksums/base58.ts';
import { readBech32 } from '../../../checksums/bech32.ts';
import { sha256 } from '../../../checksums/sha2.ts';
import { moneroAddress } from '../../../rails/monero/monero-address.ts';
import { codedRun, spanOf, type CodedRun } from './coded-runs.ts';
import { CONTEXT, hasContext } from './context.ts';
import type { Detail, DetailKind, Detector } from './detector.ts';
import type { WorkBudget } from './work-budget.ts';

/** Beginnings of codes in bech32, by what they are. A checksum says where such a code ends. */
const BECH32: readonly (readonly [RegExp, DetailKind])[] = [
  [/^(?:bc|tb|bcrt)1/i, 'bitcoin'],
  [/^t?sp1/i, 'bitcoin'],
  [/^ln(?:bc|tb|bcrt|tbs)\d*[munp]?1/i, 'lightning'],
  [/^lnurl1/i, 'lightning'],
  [/^(?:ltc|addr|zs|u|cosmos|osmo|inj|sei|kaspa|erd|terra)1/i, 'coin'],
];
const BEGINNINGS =
  'bc1 tb1 bcrt1 sp1 tsp1 lnurl1 lno1 lnbc lntb lnbcrt lntbs ltc1 addr1 zs1 u1 cosmos1 osmo1 inj1 sei1 erd1 terra1 0x bitcoincash kaspa';
/** They may be parted as the rest of the code is. */
const STARTS = new RegExp(
  BEGINNINGS.split(' ')
    .map((beginning) => [...beginning].join(String.raw`[^\p{L}\p{N}]{0,8}`))
    .join('|'),
  'giu',
);
const BASE58 = /[1-9A-HJ-NP-Za-km-z]/;

/** Addresses of coins and codes of lightning, in groups, in any size of letters where they allow it, and glued to a word. */
export const coinAddresses: Detector = {
  kinds: ['bitcoin', 'lightning', 'monero', 'ethereum', 'coin'],
  *find({ unsigned: text, isShown, budget }): Generator<Detail> {
    STARTS.lastIndex = 0;
    for (let match = STARTS.exec(text); match; match = STARTS.exec(text)) {
      STARTS.lastIndex = match.index + 1;
      const detail = startedAt(text, match.index, budget);
      if (detail) yield detail;
    }
    yield* base58In(text, isShown, budget);
  },
};

function startedAt(text: string, start: number, budget: WorkBudget): Detail | undefined {
  const run = codedRun(text, start);
  budget.spend(200 + run.code.length * 2);
  const ofLength = (kind: DetailKind, length: number): Detail => ({
    kind,
    normal: run.code.slice(0, length).toLowerCase(),
    ...spanOf(run, length),
  });
  if (/^0x/i.test(run.code)) {
    const isAddress = /^0x[\da-f]{40}/i.test(run.code) && !/^0x[\da-f]{41}/i.test(solid(run, 42));
    return isAddress ? ofLength('ethereum', 42) : undefined;
  }
  if (/^(?:bitcoincash|kaspa)/i.test(run.code)) {
    const length = /^(?:bitcoincash|kaspa)[02-9ac-hj-np-z]{42,63}/i.exec(run.code)?.[0].length;
    return length === undefined ? undefined : ofLength('coin', length);
  }
  // An offer has no checksum: it ends with the letters that it may hold.
  const offer = /^lno1[02-9ac-hj-np-z]{12,}/i.exec(run.code)?.[0].length;
  if (offer !== undefined) return ofLength('lightning', lastEdge(run, offer));
  const invoice = /^ln(?:bc|tb|bcrt|tbs)\d*[munp]?1[02-9ac-hj-np-z]{60,}/i.exec(run.code)?.[0];
  const kind = BECH32.find(([beginning]) => beginning.test(run.code))?.[1];
  if (kind === undefined) return undefined;
  const longest = /^[a-z]+\d*[munp]?1[02-9ac-hj-np-z]*/i.exec(run.code)?.[0].length ?? 0;
  for (const length of lengthsOf(run, kind === 'lightning' ? 1_200 : 130, longest))
    if (readBech32(run.code.slice(0, length).toLowerCase())) return ofLength(kind, length);
  return invoice === undefined ? undefined : ofLength('lightning', lastEdge(run, invoice.length));
}

/** Lengths at which a code may end: where a group ends first, then, for those of which it is known, anywhere. */
function lengthsOf({ code, edges }: CodedRun, most: number, longest: number): number[] {
  const end = Math.min(longest, most, code.length);
  const groups = [...edges].filter((edge) => edge >= 14 && edge <= end).toReversed();
  const usual = [42, 62, 43, 63, 44, 64, 116, 117].filter((length) => length <= end);
  return [...new Set([end, ...groups, ...usual])];
}

/** The last place up to `length` where a group ends; else `length`. */
function lastEdge({ edges }: CodedRun, length: number): number {
  return Math.max(...[...edges].filter((edge) => edge <= length && edge > 14), 0) || length;
}

/** As much of a run as nothing parts, from its beginning, at least `length`. */
function solid({ code, edges }: CodedRun, length: number): string {
  const end = [...edges].filter((edge) => edge >= length).toSorted((a, b) => a - b)[0];
  return code.slice(0, end);
}

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
function* base58In(text: string, isShown: boolean, budget: WorkBudget): Generator<Detail> {
  const isNamedText = isShown && new RegExp(CONTEXT.coin.source, 'i').test(text);
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
          if (isNamed && !(isNamedText && hasContext(text, CONTEXT.coin, start, end))) continue;
          budget.spend(80);
          if (!isRight(code)) continue;
          yield { kind, normal: code, start, end };
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
  return moneroAddress(code) !== undefined;
}

function isKeySized(code: string): boolean {
  const bytes = readBase58(code, 32);
  return bytes !== undefined && bytes[0] !== 0;
}
