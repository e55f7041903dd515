import { unwrapCampaign } from '../../campaign/unwrap-campaign.ts';
import { extractSignedDetails } from './extract-signed-details.ts';
import { detectDetails, type SignedDetails } from './detect-details.ts';
import type { Detail, DetailKind } from './detectors/detector.ts';
import { detectLinkDetail } from './detectors/link-details.ts';
import { isMeant } from './is-meant.ts';
import { CONTEXT } from './detectors/payment-context.ts';
import { WorkBudget, WorkBudgetExceeded } from './detectors/work-budget.ts';
import { createSourceLocator } from './locate-in-source.ts';
import { extractCampaigns, isCampaignText, parseJson } from './page/extract-campaigns.ts';
import { extractLinks } from './page/extract-links.ts';
import { extractTextRuns } from './page/extract-text-runs.ts';
import { collapseWhitespace } from './page/normalize-text.ts';
import { parsePage } from './page/parse-page.ts';
import { listElements, type Element, type Node } from './page/walk-tree.ts';

/** A payment detail that a page shows. */
export interface PaymentDetail {
  /** What it is, such as `clabe`, `iban`, `pix-key` or `service`. */
  readonly kind: DetailKind;
  /** It without its middle, so that a report does not spread it; of a link to a service, the host. */
  readonly masked: string;
  /** The line in the page, from 1, where its letters and digits stand together. */
  readonly line?: number;
}

/** Finds payment details in pages. */
export interface PaymentDetailFinder {
  /**
   * Finds the payment details that a page shows or links to, and that no campaign declares.
   *
   * @param html - The page. Nothing of it is run or fetched.
   * @returns `undefined` for a page that is too large or too deep to be looked through.
   * @example
   * ```ts
   * import { createPaymentDetailFinder } from '@comunal/fundraising/node';
   *
   * const finder = await createPaymentDetailFinder([]);
   * console.log(finder.find('<p>CLABE 000180000000000014</p>')?.length); // → 1
   * ```
   */
  find(html: string): readonly PaymentDetail[] | undefined;
}

/** The elements that a page may have, and the steps that its search may take: a fraction of what a scan of one page may. */
const MAX_ELEMENTS = 300_000;
const MAX_STEPS = 10_000_000;
/** Links are resolved against an address that nobody has. */
const ADDRESS = 'https://site.invalid/';

/**
 * Creates a finder for the pages of a site. It reads what pages show as it is written, without the disguises that
 * `comunal fundraising check` looks for, and verifies no signature.
 *
 * @param campaigns - Campaigns, signed or not, whose details are declared; what is none declares nothing.
 * @example
 * ```ts
 * import { createPaymentDetailFinder } from '@comunal/fundraising/node';
 *
 * const finder = await createPaymentDetailFinder([]);
 * console.log(finder.find('<p>CLABE: 032180000118359719</p>')?.[0]?.kind); // → clabe
 * ```
 */
export async function createPaymentDetailFinder(
  campaigns: readonly unknown[],
): Promise<PaymentDetailFinder> {
  const declared = await extractSignedDetails(campaigns.map(unwrapCampaign), campaigns);
  return {
    find(html) {
      try {
        const document = parsePage(html, false, new WorkBudget(MAX_ELEMENTS));
        const elements = listElements(document);
        const links = extractLinks(elements, ADDRESS)
          .flatMap((link) => detectLinkDetail(link, new URL(ADDRESS).origin) ?? [])
          // A link to another site with a word of giving is no account.
          .filter((detail) => detail.kind !== 'pay-link' && !declared.has(detail));
        // An account to be copied often stands as code, but a longer example is documentation.
        const withCode = detectInText(readText(document, elements, BLOCKS_OF_CODE), declared);
        const hasCode = elements.some(({ tagName }) => CODE.has(tagName));
        const withoutCode = hasCode
          ? detectInText(readText(document, elements, CODE), declared)
          : withCode;
        const exact = withCode.filter(({ kind }) => EXACT.has(kind));
        const others = withoutCode.filter(({ kind }) => !EXACT.has(kind));
        const details = [...exact, ...others, ...links];
        return toPaymentDetails(details, html);
      } catch (thrown) {
        if (thrown instanceof WorkBudgetExceeded) return undefined;
        throw thrown;
      }
    },
  };
}

/**
 * Finds the campaigns inside of a page or a JSON file, signed or not.
 *
 * @param text - The page, or the text of the file.
 * @example
 * ```ts
 * import { findDeclaredCampaigns } from '@comunal/fundraising/node';
 *
 * console.log(findDeclaredCampaigns('<p>Hola</p>')); // → []
 * ```
 */
export function findDeclaredCampaigns(text: string): readonly object[] {
  if (isCampaignText(text)) return [parseJson(text)].filter(isObject);
  if (!/<comunal-donate|trusted-key|"rails"|&quot;rails|comunalSigned/i.test(text)) return [];
  try {
    const document = parsePage(text, false, new WorkBudget(MAX_ELEMENTS));
    return extractCampaigns(listElements(document)).inline;
  } catch (thrown) {
    if (thrown instanceof WorkBudgetExceeded) return [];
    throw thrown;
  }
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

/** The details in a text that the page means. */
function detectInText(text: string, declared: SignedDetails): readonly Detail[] {
  if (!CUE.test(text)) return [];
  const source = { text, location: 'text', isVisible: true } as const;
  return detectDetails(source, new WorkBudget(MAX_STEPS), declared).filter((detail) =>
    isMeant(detail, text),
  );
}

/**
 * What no text lacks in which there is a detail: eight digits, letters beside digits, the signs of addresses, or a word of what is paid
 * by name. The prose of most pages has none of it, and looking for each kind takes far longer.
 */
const CUE = new RegExp(
  [
    String.raw`\d(?:[^\p{L}\p{N}]{0,24}\d){7}`,
    String.raw`[a-z]\u{e000}?\d|\d\u{e000}?[a-z]|[@/\\]|[a-z\d]\?[a-z\d]|[a-z]:[^\s]{4}|\.(?:mp|eth)\b`,
    String.raw`\bag(?:encia)?\b|\balias\b|\bcash`,
    CONTEXT.pix.source,
    CONTEXT.handle.source,
  ].join('|'),
  'iu',
);

/** The text of a page without some elements, whose contents are gone afterwards. */
function readText(root: Node, elements: readonly Element[], without: ReadonlySet<string>): string {
  for (const element of elements) if (without.has(element.tagName)) element.childNodes = [];
  return collapseWhitespace(
    extractTextRuns(root, false)
      .map((run) => run.text)
      .join(''),
  );
}

interface FoundDetail {
  readonly kind: DetailKind;
  readonly normalized: string;
}

function toPaymentDetails(details: readonly FoundDetail[], html: string): PaymentDetail[] {
  const distinct = new Map(details.map((detail) => [detail.normalized, detail]));
  if (distinct.size === 0) return [];
  const positionOf = createSourceLocator(html);
  return [...distinct.values()].slice(0, MAX_DETAILS).map(({ kind, normalized }) => {
    const line = positionOf({ value: normalized })?.line;
    return { kind, masked: mask(kind, normalized), ...(line !== undefined && { line }) };
  });
}

/** Nobody reads more of one page. */
const MAX_DETAILS = 20;

function mask(kind: DetailKind, normalized: string): string {
  if (kind === 'service') return `${/^[^/?]*/.exec(normalized)?.[0] ?? ''}/…`;
  if (kind === 'pay-scheme') return `${/^[^:]*/.exec(normalized)?.[0] ?? ''}:…`;
  return normalized.length < 8 ? '…' : `${normalized.slice(0, 2)}…${normalized.slice(-2)}`;
}

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null;
}
