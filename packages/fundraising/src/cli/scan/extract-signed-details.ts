import { createCampaignView } from '../../campaign/create-campaign-view.ts';
import type { Campaign } from '../../campaign/campaign.ts';
import { describeRail } from '../../campaign/describe-rail.ts';
import { pix } from '../../rails/pix/pix.ts';
import { today } from '../clock.ts';
import { detectDetails, type SignedDetails } from './detect-details.ts';
import { findDigitRuns, toWindow } from './detectors/digit-runs.ts';
import { normalizeLink, normalizeSchemeUrl } from './detectors/link-details.ts';
import { maskDatesAndAmounts } from './detectors/dates-and-amounts.ts';
import { EMAIL } from './detectors/pix-keys.ts';
import { removeSeams } from './detectors/remove-seams.ts';
import { WorkBudget } from './detectors/work-budget.ts';
import { maskNumbers } from './mask-numbers.ts';
import { decodePercent } from './page/extract-code-texts.ts';
import { normalizeText } from './page/normalize-text.ts';

/** Shorter numbers stand in a page for other reasons too. */
const SHORTEST_NUMBER = 8;
/** A shorter text may stand inside another code. */
const SHORTEST_CODE = 26;

/**
 * Reads every text of signed campaigns, and every row and code that their ways to give are shown as.
 *
 * @param data - What stands beside them in the data of a page, such as the number that tells a newer document from an older.
 */
export async function extractSignedDetails(
  campaigns: readonly Campaign[],
  data: readonly unknown[] = [],
): Promise<SignedDetails> {
  const rails = (await Promise.all(campaigns.map(textsOfRails))).flat();
  const normals = new Set<string>();
  const codes = new Set<string>();
  const links = new Set<string>();
  const pixKeys: string[] = [];
  for (const text of new Set([...valuesIn(campaigns).filter(isText), ...rails])) {
    const plain = normalizeText(text);
    for (const { normal } of detectDetails(
      { text: plain, place: 'data', isShown: true },
      new WorkBudget(),
    ))
      normals.add(normal);
    normals.add(removeSeams(plain));
    if (plain.length >= SHORTEST_CODE)
      for (const code of [plain, backwards(plain)]) codes.add(code);
    normals.add(removeSeams(plain).toLowerCase());
    for (const [email] of plain.matchAll(EMAIL)) normals.add(removeSeams(email).toLowerCase());
    if (URL.canParse(text)) {
      links.add(normalizeLink(new URL(text)));
      normals.add(normalizeSchemeUrl(new URL(text)));
    }
    const code = pix.parse(text);
    if (code?.kind === 'static') pixKeys.push(code.key);
  }
  for (const key of pixKeys) normals.add(key.toLowerCase());
  // Days and amounts of a campaign name no account.
  const { numbers, turnedNumbers } = numbersIn([
    ...rails.map((text) => maskDatesAndAmounts(normalizeText(text))),
    ...pixKeys,
    ...valuesIn(data).map((value) => normalizeText(String(value))),
  ]);
  // A phone of Brazil is written with and without the country.
  for (const number of numbers) if (/^55\d{10,11}$/.test(number)) numbers.add(number.slice(2));
  const isLong = ({ length }: string): boolean => length >= SHORTEST_NUMBER;
  const long = new Set([...numbers].filter(isLong));
  const turned = new Set([...turnedNumbers].filter(isLong));
  return {
    has: ({ kind, normal }) =>
      kind === 'service' || kind === 'pay-link'
        ? [...links].some((link) => isBelow(normal, link)) || normals.has(normal)
        : normals.has(normal) ||
          long.has(normal) ||
          (kind === 'pay-scheme' && isSignedScheme(normal, normals)),
    maskSigned: (text, budget) =>
      maskNumbers(maskNumbers(withoutCodes(text, codes), long, budget), turned, budget),
  };
}

/** Whether an address is a signed one or below it; below the front page of a host stand the pages of everybody there. */
function isBelow(normal: string, link: string): boolean {
  return normal === link || (link.includes('/') && normal.startsWith(`${link}/`));
}

/** The numbers of some texts, and as they stand where writing is turned around: such a page is read backwards too. */
function numbersIn(texts: readonly string[]) {
  const numbers = new Set<string>();
  const turnedNumbers = new Set<string>();
  for (const text of new Set(texts)) {
    for (const run of findDigitRuns(text)) {
      const whole = toWindow(run).digits;
      const groups = run.map(({ digits }) => digits);
      const turned = groups.toReversed().join('');
      for (const number of [whole, ...groups]) numbers.add(number);
      for (const number of [turned, backwards(turned), backwards(whole)]) turnedNumbers.add(number);
    }
  }
  return { numbers, turnedNumbers };
}

/** An address for an app with a signed account, such as `bitcoin:…`, with nobody else's in what follows. */
function isSignedScheme(normal: string, normals: ReadonlySet<string>): boolean {
  const [, account = '', query = ''] = /^[a-z\d+.-]+:([^?]*)\??(.*)$/is.exec(normal) ?? [];
  return (
    [account, account.toLowerCase()].some((one) => normals.has(one)) &&
    query.length <= MAX_QUERY &&
    !/(?:^|&)(?:pj|lightning|lno|sp|pop|req-)/i.test(query) &&
    detectDetails(
      { text: normalizeText(decodePercent(query)), place: 'link', isShown: true },
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

/** What the ways to give of a campaign hold, and what they are shown as. */
async function textsOfRails(campaign: Campaign): Promise<string[]> {
  const described = await Promise.all(
    ['es', 'en', 'pt'].flatMap((locale) =>
      createCampaignView(campaign, { today: today(), locale }).rails.map(describeRail),
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
  return [...valuesIn(campaign.rails).filter(isText), ...shown].filter((text) => text !== '');
}

/** Every text and number in data. */
function valuesIn(data: unknown): (string | number)[] {
  const values: (string | number)[] = [];
  const open: unknown[] = [data];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next === 'string' || typeof next === 'number') values.push(next);
    else if (typeof next === 'object' && next !== null)
      for (const value of Object.values(next)) open.push(value);
  }
  return values;
}

function isText(value: string | number): value is string {
  return typeof value === 'string' && value !== '';
}
