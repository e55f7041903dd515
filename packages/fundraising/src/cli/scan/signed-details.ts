import { campaignView } from '../../campaign/create-campaign-view.ts';
import type { Campaign } from '../../campaign/campaign.ts';
import { describeRail } from '../../campaign/describe-rail.ts';
import { pix } from '../../rails/pix/pix.ts';
import { today } from '../clock.ts';
import { detailsIn } from './details-in.ts';
import { digitRuns, windowsOf, wholeWindow } from './detectors/digit-runs.ts';
import type { Detail } from './detectors/detector.ts';
import { linkNormal, schemeNormal, type LinkDetail } from './detectors/link-details.ts';
import { EMAIL } from './detectors/pix-keys.ts';
import { collapseSeams } from './detectors/words.ts';
import { WorkBudget } from './detectors/work-budget.ts';
import { percentDecoded } from './page/code-texts.ts';
import { plainText } from './page/plain-text.ts';

/** What was signed, in the forms in which it may stand in a page. */
export interface SignedDetails {
  has(detail: Pick<Detail, 'kind' | 'normal'> | LinkDetail): boolean;
  /** The text with letters in the place of signed numbers and codes, so that what stands beside them is read without them. */
  withoutNumbers(text: string, budget: WorkBudget): string;
}

/** Shorter numbers stand in a page for other reasons too. */
const SHORTEST_NUMBER = 8;
/** A shorter text may stand inside another code. */
const SHORTEST_CODE = 26;

/** Reads every text of signed campaigns, and every row and code that their ways to give are shown as. */
export async function signedDetails(campaigns: readonly Campaign[]): Promise<SignedDetails> {
  const texts = await Promise.all(campaigns.map(textsOf));
  const normals = new Set<string>();
  const numbers = new Set<string>();
  // A page whose writing is turned around is read backwards too.
  const turnedNumbers = new Set<string>();
  const codes = new Set<string>();
  const links = new Set<string>();
  for (const text of new Set(texts.flat())) {
    const plain = plainText(text);
    for (const { normal } of detailsIn(
      { text: plain, place: 'data', isShown: true },
      new WorkBudget(),
    ))
      normals.add(normal);
    normals.add(collapseSeams(plain));
    if (plain.length >= SHORTEST_CODE)
      for (const code of [plain, backwards(plain)]) codes.add(code);
    normals.add(collapseSeams(plain).toLowerCase());
    for (const [email] of plain.matchAll(EMAIL)) normals.add(collapseSeams(email).toLowerCase());
    for (const run of digitRuns(plain)) {
      numbers.add(wholeWindow(run).digits);
      for (const { digits } of run) numbers.add(digits);
      const groups = run.map(({ digits }) => digits).toReversed();
      for (const turned of [
        groups.join(''),
        backwards(groups.join('')),
        backwards(wholeWindow(run).digits),
      ])
        turnedNumbers.add(turned);
    }
    if (URL.canParse(text)) {
      links.add(linkNormal(new URL(text)));
      normals.add(schemeNormal(new URL(text)));
    }
    const code = pix.parse(text);
    if (code?.kind === 'static') {
      normals.add(code.key.toLowerCase());
      numbers.add(code.key.replaceAll(/\D/g, ''));
    }
  }
  // A phone of Brazil is written with and without the country.
  for (const number of numbers) if (/^55\d{10,11}$/.test(number)) numbers.add(number.slice(2));
  const isLong = ({ length }: string): boolean => length >= SHORTEST_NUMBER;
  const long = new Set([...numbers].filter(isLong));
  const turned = new Set([...turnedNumbers].filter(isLong));
  return {
    has: ({ kind, normal }) =>
      kind === 'service' || kind === 'pay-link'
        ? [...links].some((link) => normal === link || normal.startsWith(`${link}/`)) ||
          normals.has(normal)
        : normals.has(normal) ||
          long.has(normal) ||
          (kind === 'pay-scheme' && isSignedScheme(normal, normals)),
    withoutNumbers: (text, budget) =>
      maskNumbers(maskNumbers(withoutCodes(text, codes), long, budget), turned, budget),
  };
}

/** An address for an app with a signed account, such as `bitcoin:…`, with nobody else's in what follows. */
function isSignedScheme(normal: string, normals: ReadonlySet<string>): boolean {
  const [, account = '', query = ''] = /^[a-z\d+.-]+:([^?]*)\??(.*)$/is.exec(normal) ?? [];
  return (
    [account, account.toLowerCase()].some((one) => normals.has(one)) &&
    query.length <= MAX_QUERY &&
    !/(?:^|&)(?:pj|lightning|lno|sp|pop|req-)/i.test(query) &&
    detailsIn(
      { text: plainText(percentDecoded(query)), place: 'link', isShown: true },
      new WorkBudget(),
    ).every((other) => normals.has(other.normal))
  );
}

/** An amount and a few words. Each query is looked through by itself, so that long ones would keep a watch busy. */
const MAX_QUERY = 2_000;

function withoutCodes(text: string, codes: ReadonlySet<string>): string {
  let left = text;
  for (const code of codes) left = left.replaceAll(code, 'x'.repeat(code.length));
  return left;
}

function backwards(text: string): string {
  return [...text].toReversed().join('');
}

function maskNumbers(text: string, numbers: ReadonlySet<string>, budget: WorkBudget): string {
  if (numbers.size === 0) return text;
  const lengths = [...new Set([...numbers].map(({ length }) => length))];
  const windows = digitRuns(text)
    .flatMap((run) => lengths.flatMap((length) => [...windowsOf(run, length, budget)]))
    .filter(({ digits }) => numbers.has(digits))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
  const parts: string[] = [];
  let last = 0;
  for (const { start, end } of windows) {
    if (start < last) continue;
    parts.push(text.slice(last, start), 'x'.repeat(end - start));
    last = end;
  }
  return parts.join('') + text.slice(last);
}

async function textsOf(campaign: Campaign): Promise<string[]> {
  const described = await Promise.all(
    ['es', 'en', 'pt'].flatMap((locale) =>
      campaignView(campaign, { today: today(), locale }).rails.map(describeRail),
    ),
  );
  const shown = described.flatMap((each) =>
    each.ok
      ? [
          each.description.qr?.text ?? '',
          ...each.description.rows.flatMap(({ text, copy = '' }) => [text, copy]),
        ]
      : [],
  );
  return [...stringsIn(campaign), ...shown].filter((text) => text !== '');
}

function stringsIn(data: unknown): string[] {
  const texts: string[] = [];
  const open: unknown[] = [data];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string') texts.push(next);
    else if (typeof next === 'object' && next !== null)
      for (const value of Object.values(next)) open.push(value);
  }
  return texts;
}
