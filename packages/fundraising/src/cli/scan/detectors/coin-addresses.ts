import { bech32, bech32m } from '@scure/base';
import { findBase58Addresses } from './base58-addresses.ts';
import { readCharacterRun, getSpan, type CharacterRun } from './character-run.ts';
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

/** Addresses of coins and codes of lightning, in groups, in any size of letters where they allow it, and glued to a word. */
export const coinAddresses: Detector = {
  kinds: ['bitcoin', 'lightning', 'monero', 'ethereum', 'coin'],
  *find({ unsigned: text, isVisible, budget }): Generator<Detail> {
    STARTS.lastIndex = 0;
    for (let match = STARTS.exec(text); match; match = STARTS.exec(text)) {
      STARTS.lastIndex = match.index + 1;
      const detail = startedAt(text, match.index, budget);
      if (detail) yield detail;
    }
    yield* findBase58Addresses(text, isVisible, budget);
  },
};

function startedAt(text: string, start: number, budget: WorkBudget): Detail | undefined {
  const run = readCharacterRun(text, start);
  budget.spend(200 + run.code.length * 2);
  const ofLength = (kind: DetailKind, length: number): Detail => ({
    kind,
    normalized: run.code.slice(0, length).toLowerCase(),
    ...getSpan(run, length),
  });
  if (/^0x/i.test(run.code)) {
    const isUrl = /^0x[\da-f]{40}/i.test(run.code) && !/^0x[\da-f]{41}/i.test(solid(run, 42));
    return isUrl ? ofLength('ethereum', 42) : undefined;
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
  for (const length of lengthsOf(run, kind === 'lightning' ? 1_200 : 130, longest)) {
    budget.spend(length);
    const code = run.code.slice(0, length).toLowerCase();
    if (bech32.decodeUnsafe(code, false) ?? bech32m.decodeUnsafe(code, false))
      return ofLength(kind, length);
  }
  return invoice === undefined ? undefined : ofLength('lightning', lastEdge(run, invoice.length));
}

/** Lengths at which a code may end: where a group ends first, then, for those of which it is known, anywhere. */
function lengthsOf({ code, edges }: CharacterRun, most: number, longest: number): number[] {
  const end = Math.min(longest, most, code.length);
  const groups = [...edges].filter((edge) => edge >= 14 && edge <= end).toReversed();
  const usual = [42, 62, 43, 63, 44, 64, 116, 117].filter((length) => length <= end);
  return [...new Set([end, ...groups, ...usual])];
}

/** The last place up to `length` where a group ends; else `length`. */
function lastEdge({ edges }: CharacterRun, length: number): number {
  return Math.max(...[...edges].filter((edge) => edge <= length && edge > 14), 0) || length;
}

/** As much of a run as nothing parts, from its beginning, at least `length`. */
function solid({ code, edges }: CharacterRun, length: number): string {
  const end = [...edges].filter((edge) => edge >= length).toSorted((a, b) => a - b)[0];
  return code.slice(0, end);
}
