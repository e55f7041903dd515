import { pix } from '@comunal/fundraising';
import { collectCampaignTexts } from './collect-campaign-texts.ts';
import { decodePercentRuns } from './decode-percent-runs.ts';
import { detectAllDetails, type DeclaredDetails } from './detect-details.ts';
import { maskDatesAndAmounts } from './detectors/dates-and-amounts.ts';
import { findDigitRuns, toWindow } from './detectors/digit-runs.ts';
import { EMAIL } from './detectors/pix-keys.ts';
import { removeSeams } from './detectors/remove-seams.ts';
import { normalizeSchemeUrl, normalizeUrl } from './detectors/url-details.ts';
import { WorkBudget } from './detectors/work-budget.ts';
import { maskNumbers } from './mask-numbers.ts';
import { normalizeText } from './normalize-text.ts';

/** Shorter numbers are in pages for other reasons, too. */
const SHORTEST_NUMBER = 8;
/** A shorter text may be a part of another code. */
const SHORTEST_CODE = 26;

/** Extracts the details of campaigns from all their texts, and from the rows and codes with which their rails are shown. */
export async function extractDeclaredDetails(
  documents: readonly unknown[],
): Promise<DeclaredDetails> {
  const { all, rails, data } = await collectCampaignTexts(documents);
  const values = new Set<string>();
  const codes = new Set<string>();
  const urls = new Set<string>();
  const pixKeys: string[] = [];
  for (const text of all) {
    const plain = normalizeText(text);
    for (const { normalized } of detectAllDetails(plain, new WorkBudget())) values.add(normalized);
    values.add(removeSeams(plain)).add(removeSeams(plain).toLowerCase());
    if (plain.length >= SHORTEST_CODE) codes.add(plain);
    for (const [email] of plain.matchAll(EMAIL)) values.add(removeSeams(email).toLowerCase());
    const url = URL.parse(text);
    if (url) {
      urls.add(normalizeUrl(url));
      values.add(normalizeSchemeUrl(url));
    }
    const code = pix.parse(text);
    if (code?.kind === 'static') pixKeys.push(code.key);
  }
  for (const key of pixKeys) values.add(key.toLowerCase());
  const numbers = collectNumbers([
    // Dates and amounts of a campaign are not account numbers.
    ...rails.map((text) => maskDatesAndAmounts(normalizeText(text))),
    ...pixKeys,
    ...data.map(normalizeText),
  ]);
  return {
    has: ({ kind, normalized }) =>
      values.has(normalized) ||
      (kind === 'service' && [...urls].some((url) => isBelow(normalized, url))) ||
      (kind !== 'service' && numbers.has(normalized)) ||
      (kind === 'pay-scheme' && isDeclaredScheme(normalized, values)),
    mask: (text, budget) => maskNumbers(maskCodes(text, codes), numbers, budget),
  };
}

/** Whether a URL is a declared one or below it. The front page of a host has the pages of everybody there below it. */
function isBelow(normalized: string, url: string): boolean {
  return normalized === url || (url.includes('/') && normalized.startsWith(`${url}/`));
}

/** Collects the long numbers of some texts, whole and by their groups. */
function collectNumbers(texts: readonly string[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const text of new Set(texts))
    for (const run of findDigitRuns(text))
      for (const number of [toWindow(run).digits, ...run.map(({ digits }) => digits)]) {
        numbers.add(number);
        // A Brazilian phone number is written with and without its country code.
        if (/^55\d{10,11}$/.test(number)) numbers.add(number.slice(2));
      }
  return new Set([...numbers].filter(({ length }) => length >= SHORTEST_NUMBER));
}

/** Whether a URL for an app, such as `bitcoin:…`, has a declared account and no other one in its query. */
function isDeclaredScheme(normalized: string, values: ReadonlySet<string>): boolean {
  const [, account = '', query = ''] = /^[a-z\d+.-]+:([^?]*)\??(.*)$/is.exec(normalized) ?? [];
  return (
    [account, account.toLowerCase()].some((value) => values.has(value)) &&
    query.length <= MAX_QUERY &&
    !/(?:^|&)(?:pj|lightning|lno|sp|pop|req-)/i.test(query) &&
    detectAllDetails(normalizeText(decodePercentRuns(query)), new WorkBudget()).every((detail) =>
      values.has(detail.normalized),
    )
  );
}

/** A query has an amount and a few words. Each one is analyzed separately, so a long one could take minutes. */
const MAX_QUERY = 2_000;

function maskCodes(text: string, codes: ReadonlySet<string>): string {
  let masked = text;
  for (const code of codes) masked = masked.replaceAll(code, 'x'.repeat(code.length));
  return masked;
}
