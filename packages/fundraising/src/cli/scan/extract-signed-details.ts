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

/** Shorter numbers are in pages for other reasons, too. */
const SHORTEST_NUMBER = 8;
/** A shorter text may be a part of another code. */
const SHORTEST_CODE = 26;

/**
 * Extracts the details of signed campaigns from all their texts, and from the rows and codes with which their rails are shown.
 *
 * @param data - Further data beside them in a page, such as the sequence of the signed document.
 */
export async function extractSignedDetails(
  campaigns: readonly Campaign[],
  data: readonly unknown[] = [],
): Promise<SignedDetails> {
  const rails = (await Promise.all(campaigns.map(textsOfRails))).flat();
  const signedValues = new Set<string>();
  const codes = new Set<string>();
  const links = new Set<string>();
  const pixKeys: string[] = [];
  for (const text of new Set([...collectValues(campaigns).filter(isText), ...rails])) {
    const plain = normalizeText(text);
    for (const { normalized } of detectDetails(
      { text: plain, location: 'data', isVisible: true },
      new WorkBudget(),
    ))
      signedValues.add(normalized);
    signedValues.add(removeSeams(plain));
    if (plain.length >= SHORTEST_CODE) for (const code of [plain, reverse(plain)]) codes.add(code);
    signedValues.add(removeSeams(plain).toLowerCase());
    for (const [email] of plain.matchAll(EMAIL)) signedValues.add(removeSeams(email).toLowerCase());
    if (URL.canParse(text)) {
      links.add(normalizeLink(new URL(text)));
      signedValues.add(normalizeSchemeUrl(new URL(text)));
    }
    const code = pix.parse(text);
    if (code?.kind === 'static') pixKeys.push(code.key);
  }
  for (const key of pixKeys) signedValues.add(key.toLowerCase());
  // Dates and amounts of a campaign are not account numbers.
  const { numbers, turnedNumbers } = collectNumbers([
    ...rails.map((text) => maskDatesAndAmounts(normalizeText(text))),
    ...pixKeys,
    ...collectValues(data).map((value) => normalizeText(String(value))),
  ]);
  // A Brazilian phone number is written with and without its country code.
  for (const number of numbers) if (/^55\d{10,11}$/.test(number)) numbers.add(number.slice(2));
  const isLong = ({ length }: string): boolean => length >= SHORTEST_NUMBER;
  const long = new Set([...numbers].filter(isLong));
  const turned = new Set([...turnedNumbers].filter(isLong));
  return {
    has: ({ kind, normalized }) =>
      kind === 'service' || kind === 'pay-link'
        ? [...links].some((link) => isBelow(normalized, link)) || signedValues.has(normalized)
        : signedValues.has(normalized) ||
          long.has(normalized) ||
          (kind === 'pay-scheme' && isSignedScheme(normalized, signedValues)),
    maskSigned: (text, budget) =>
      maskNumbers(maskNumbers(maskCodes(text, codes), long, budget), turned, budget),
  };
}

/** Whether a link is a signed one or below it. Below the front page of a host are the pages of everybody there. */
function isBelow(normalized: string, link: string): boolean {
  return normalized === link || (link.includes('/') && normalized.startsWith(`${link}/`));
}

/** Collects the numbers of some texts, also reversed: a page with reversed writing direction is read backwards, too. */
function collectNumbers(texts: readonly string[]) {
  const numbers = new Set<string>();
  const turnedNumbers = new Set<string>();
  for (const text of new Set(texts)) {
    for (const run of findDigitRuns(text)) {
      const whole = toWindow(run).digits;
      const groups = run.map(({ digits }) => digits);
      const turned = groups.toReversed().join('');
      for (const number of [whole, ...groups]) numbers.add(number);
      for (const number of [turned, reverse(turned), reverse(whole)]) turnedNumbers.add(number);
    }
  }
  return { numbers, turnedNumbers };
}

/** Whether a URL for an app, such as `bitcoin:…`, has a signed account and no other one in its query. */
function isSignedScheme(normalized: string, signedValues: ReadonlySet<string>): boolean {
  const [, account = '', query = ''] = /^[a-z\d+.-]+:([^?]*)\??(.*)$/is.exec(normalized) ?? [];
  return (
    [account, account.toLowerCase()].some((value) => signedValues.has(value)) &&
    query.length <= MAX_QUERY &&
    !/(?:^|&)(?:pj|lightning|lno|sp|pop|req-)/i.test(query) &&
    detectDetails(
      { text: normalizeText(decodePercent(query)), location: 'link', isVisible: true },
      new WorkBudget(),
    ).every((detail) => signedValues.has(detail.normalized))
  );
}

/** A query has an amount and a few words. Each one is analyzed separately, so long ones would keep a watcher busy. */
const MAX_QUERY = 2_000;

function maskCodes(text: string, codes: ReadonlySet<string>): string {
  let left = text;
  for (const code of codes) left = left.replaceAll(code, 'x'.repeat(code.length));
  return left;
}

function reverse(text: string): string {
  return [...text].toReversed().join('');
}

/** What the ways to give of a campaign hold, and what they are shown as. */
async function textsOfRails(campaign: Campaign): Promise<string[]> {
  const described = await Promise.all(
    ['es', 'en', 'pt'].flatMap((locale) =>
      createCampaignView(campaign, { today: today(), locale }).rails.map(describeRail),
    ),
  );
  const visibleTexts = described.flatMap((each) =>
    each.ok
      ? [
          each.description.qr?.text ?? '',
          ...each.description.rows.flatMap(({ text, copy = '' }) => [text, copy]),
        ]
      : [],
  );
  return [...collectValues(campaign.rails).filter(isText), ...visibleTexts].filter(
    (text) => text !== '',
  );
}

/** Collects every text and number in data, without recursion. */
function collectValues(data: unknown): (string | number)[] {
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
