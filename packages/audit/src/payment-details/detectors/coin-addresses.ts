import { bech32, bech32m } from '@scure/base';
import { findBase58Addresses } from './base58-addresses.ts';
import { readCharacterRun, getSpan, type CharacterRun } from './character-run.ts';
import type { Detail, DetailKind, Detector } from './detector.ts';
import type { WorkBudget } from './work-budget.ts';

/** Prefixes of bech32 codes, by kind. The checksum determines where such a code ends. */
const BECH32: readonly (readonly [RegExp, DetailKind])[] = [
  [/^(?:bc|tb|bcrt)1/i, 'bitcoin'],
  [/^t?sp1/i, 'bitcoin'],
  [/^ln(?:bc|tb|bcrt|tbs)\d*[munp]?1/i, 'lightning'],
  [/^lnurl1/i, 'lightning'],
  [/^(?:ltc|addr|zs|u|cosmos|osmo|inj|sei|kaspa|erd|terra)1/i, 'coin'],
];
const BEGINNINGS =
  'bc1 tb1 bcrt1 sp1 tsp1 lnurl1 lno1 lnbc lntb lnbcrt lntbs ltc1 addr1 zs1 u1 cosmos1 osmo1 inj1 sei1 erd1 terra1 0x bitcoincash kaspa';
/** The prefixes may contain separators, as the rest of the code. */
const STARTS = new RegExp(
  BEGINNINGS.split(' ')
    .map((beginning) => [...beginning].join(String.raw`[^\p{L}\p{N}]{0,8}`))
    .join('|'),
  'giu',
);

/** Detects addresses of coins and Lightning codes, in groups, in any case where it is allowed, and joined to a word. */
export const coinAddresses: Detector = {
  kinds: ['bitcoin', 'lightning', 'monero', 'ethereum', 'coin'],
  *find({ undeclared: text, budget }): Generator<Detail> {
    STARTS.lastIndex = 0;
    for (let match = STARTS.exec(text); match; match = STARTS.exec(text)) {
      STARTS.lastIndex = match.index + 1;
      const detail = detectAt(text, match.index, budget);
      if (detail) yield detail;
    }
    yield* findBase58Addresses(text, budget);
  },
};

function detectAt(text: string, start: number, budget: WorkBudget): Detail | undefined {
  const run = readCharacterRun(text, start);
  budget.spend(200 + run.code.length * 2);
  const createDetail = (kind: DetailKind, length: number): Detail => ({
    kind,
    normalized: run.code.slice(0, length).toLowerCase(),
    ...getSpan(run, length),
  });
  if (/^0x/i.test(run.code)) {
    const isUrl =
      /^0x[\da-f]{40}/i.test(run.code) && !/^0x[\da-f]{41}/i.test(takeUnseparated(run, 42));
    return isUrl ? createDetail('ethereum', 42) : undefined;
  }
  if (/^(?:bitcoincash|kaspa)/i.test(run.code)) {
    const length = /^(?:bitcoincash|kaspa)[02-9ac-hj-np-z]{42,63}/i.exec(run.code)?.[0].length;
    return length === undefined ? undefined : createDetail('coin', length);
  }
  // An offer has no checksum, so it ends where its alphabet ends.
  const offer = /^lno1[02-9ac-hj-np-z]{12,}/i.exec(run.code)?.[0].length;
  if (offer !== undefined) return createDetail('lightning', findLastEdge(run, offer));
  const invoice = /^ln(?:bc|tb|bcrt|tbs)\d*[munp]?1[02-9ac-hj-np-z]{60,}/i.exec(run.code)?.[0];
  const kind = BECH32.find(([beginning]) => beginning.test(run.code))?.[1];
  if (kind === undefined) return undefined;
  const longest = /^[a-z]+\d*[munp]?1[02-9ac-hj-np-z]*/i.exec(run.code)?.[0].length ?? 0;
  for (const length of listLengths(run, kind === 'lightning' ? 1_200 : 130, longest)) {
    budget.spend(length);
    const code = run.code.slice(0, length).toLowerCase();
    if (bech32.decodeUnsafe(code, false) ?? bech32m.decodeUnsafe(code, false))
      return createDetail(kind, length);
  }
  return invoice === undefined
    ? undefined
    : createDetail('lightning', findLastEdge(run, invoice.length));
}

/** Returns the lengths at which a code may end: first at the ends of groups, then at the known lengths of codes. */
function listLengths({ code, edges }: CharacterRun, maxLength: number, longest: number): number[] {
  const end = Math.min(longest, maxLength, code.length);
  const groups = [...edges].filter((edge) => edge >= 14 && edge <= end).toReversed();
  const usual = [42, 62, 43, 63, 44, 64, 116, 117].filter((length) => length <= end);
  return [...new Set([end, ...groups, ...usual])];
}

/** Returns the last end of a group up to `length`, or else `length`. */
function findLastEdge({ edges }: CharacterRun, length: number): number {
  return Math.max(...[...edges].filter((edge) => edge <= length && edge > 14), 0) || length;
}

/** Returns the unseparated beginning of a run, of at least `length`. */
function takeUnseparated({ code, edges }: CharacterRun, length: number): string {
  const end = [...edges].filter((edge) => edge >= length).toSorted((a, b) => a - b)[0];
  return code.slice(0, end);
}
