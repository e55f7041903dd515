import { isElement, walkNodes } from '../pages/walk-nodes.ts';
import { detectUndeclaredDetails, type DeclaredDetails } from './detect-details.ts';
import type { Detail, DetailKind } from './detectors/detector.ts';
import { CONTEXT } from './detectors/payment-context.ts';
import { detectUrlDetail, type UrlDetail } from './detectors/url-details.ts';
import { WorkBudget, WorkBudgetExceeded } from './detectors/work-budget.ts';
import { extractDeclaredDetails } from './extract-declared-details.ts';
import { extractText } from './extract-text.ts';
import { extractUrls } from './extract-urls.ts';
import { isIntended } from './is-intended.ts';
import { createLineLocator } from './locate-line.ts';
import { parseLimitedPage } from './parse-limited-page.ts';

/** A payment detail that a page shows. */
export interface PaymentDetail {
  readonly kind: DetailKind;
  /** The detail without its middle, so that a report does not spread it; of a link to a service, the host. */
  readonly masked: string;
  /** The line in the page, from 1, where its letters and digits are consecutive. */
  readonly line?: number;
}

/** Finds payment details in pages. */
export interface PaymentDetailFinder {
  /**
   * Finds the payment details that a page shows or links to, and that no campaign declares. It returns `undefined` for a page that
   * is too large to be examined.
   */
  readonly find: (html: string) => readonly PaymentDetail[] | undefined;
}

/**
 * Creates a finder for the pages of a site.
 *
 * @param campaigns - Campaigns, signed or not, whose details are declared. Anything else in the list declares nothing.
 */
export async function createPaymentDetailFinder(
  campaigns: readonly unknown[],
): Promise<PaymentDetailFinder> {
  const declared = await extractDeclaredDetails(campaigns);
  return {
    find: (html) => {
      try {
        return toPaymentDetails(findDetails(html, declared), html);
      } catch (thrown) {
        if (thrown instanceof WorkBudgetExceeded) return undefined;
        throw thrown;
      }
    },
  };
}

function findDetails(html: string, declared: DeclaredDetails): readonly UrlDetail[] {
  const document = parseLimitedPage(html);
  const elements = [...walkNodes(document)].filter(isElement);
  const urls = extractUrls(elements)
    .flatMap((url) => detectUrlDetail(url) ?? [])
    .filter((detail) => !declared.has(detail));
  // An account to be copied is often marked up as code, but a longer example is documentation.
  const withCode = detectInText(extractText(document, BLOCKS_OF_CODE), declared);
  const hasCode = elements.some(({ tagName }) => CODE.has(tagName));
  const withoutCode = hasCode ? detectInText(extractText(document, CODE), declared) : withCode;
  return [
    ...withCode.filter(({ kind }) => EXACT.has(kind)),
    ...withoutCode.filter(({ kind }) => !EXACT.has(kind)),
    ...urls,
  ];
}

/** Kinds that are known by themselves, and not by the words beside them. */
const EXACT: ReadonlySet<DetailKind> = new Set([
  'clabe',
  'card',
  'cbu',
  'iban',
  'pix-code',
  'payment-code',
  'bitcoin',
  'monero',
  'ethereum',
]);
const BLOCKS_OF_CODE: ReadonlySet<string> = new Set(['pre']);
const CODE: ReadonlySet<string> = new Set(['pre', 'code', 'kbd', 'samp']);
/** The steps that the search of one text may take. */
const MAX_STEPS = 10_000_000;

function detectInText(text: string, declared: DeclaredDetails): readonly Detail[] {
  if (!CUE.test(text)) return [];
  const details = detectUndeclaredDetails(text, declared, new WorkBudget(MAX_STEPS));
  return details.filter((detail) => isIntended(detail, text));
}

/**
 * Matches every text with a detail in it: eight digits, letters beside digits, the characters of addresses, or a word of what is paid
 * by name. The prose of most pages has none of it, and running every detector takes far longer.
 */
const CUE = new RegExp(
  [
    String.raw`\d(?:[^\p{L}\p{N}]{0,24}\d){7}`,
    String.raw`[a-z]\u{e000}?\d|\d\u{e000}?[a-z]|[@/\\]|[a-z\d]\?[a-z\d]|[a-z]:[^\s]{4}|\.(?:mp|eth)\b`,
    String.raw`\bag(?:encia)?\b|\balias\b|\bcash`,
    CONTEXT.pix.source,
    CONTEXT.breb.source,
    CONTEXT.handle.source,
  ].join('|'),
  'iu',
);

/** More details of one page would only hide the first ones. */
const MAX_DETAILS = 20;

function toPaymentDetails(details: readonly UrlDetail[], html: string): PaymentDetail[] {
  const distinct = new Map(details.map((detail) => [detail.normalized, detail]));
  if (distinct.size === 0) return [];
  const getLine = createLineLocator(html);
  return [...distinct.values()].slice(0, MAX_DETAILS).map(({ kind, normalized }) => {
    const line = getLine(normalized);
    return { kind, masked: mask(kind, normalized), ...(line !== undefined && { line }) };
  });
}

function mask(kind: DetailKind, normalized: string): string {
  if (kind === 'service') return `${/^[^/?]*/.exec(normalized)?.[0] ?? ''}/…`;
  if (kind === 'pay-scheme') return `${/^[^:]*/.exec(normalized)?.[0] ?? ''}:…`;
  return normalized.length < 8 ? '…' : `${normalized.slice(0, 2)}…${normalized.slice(-2)}`;
}
