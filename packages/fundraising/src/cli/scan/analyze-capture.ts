import { parseRefreshUrl } from '../../manifest/parse-refresh-url.ts';
import { loadCampaigns } from './load-campaigns.ts';
import { detectDetails, type SignedDetails } from './detect-details.ts';
import { detectLinkDetail } from './detectors/link-details.ts';
import { WorkBudgetExceeded, WorkBudget } from './detectors/work-budget.ts';
import { checkCampaigns, type CampaignRules, type CheckedCampaigns } from './check-campaigns.ts';
import type { Capture } from './capture.ts';
import { isCampaignText } from './page/extract-campaigns.ts';
import type { BlindCounts } from './page/count-blind-spots.ts';
import { normalizeText } from './page/normalize-text.ts';
import { extractPageContent, type PageContent } from './page/extract-page-content.ts';
import type { SourceText } from './page/source-text.ts';
import type { ScanFinding, UncheckedPart } from './scan-report.ts';
import { extractSignedDetails } from './extract-signed-details.ts';

/** What came of looking through what was seen. */
export interface AnalysisResult {
  readonly found: readonly ScanFinding[];
  readonly unseen: readonly UncheckedPart[];
  /** Those that the pages were held against. */
  readonly campaigns: CheckedCampaigns['newest'];
  readonly blindSpots: BlindCounts;
}

/** What a judge is given beside the pages. */
export interface AnalysisRequest extends CampaignRules {
  /** The text of a signed campaign that whoever looks has. */
  readonly given: string | undefined;
  readonly signal: AbortSignal;
  /** The highest sequence of each campaign that was seen before, by name. */
  readonly seenSequences: ReadonlyMap<string, number>;
}

/** Holds everything that was seen of a page against the campaigns that were signed. */
export async function analyzeCapture(
  { pages, texts, found, unseen }: Capture,
  request: AnalysisRequest,
): Promise<AnalysisResult> {
  const read: { readonly address: string; readonly page: PageContent }[] = [];
  const unread: SourceText[] = [];
  for (const { html, address } of pages) {
    const page = unlessTooMuch(() => extractPageContent(html, address));
    if (page) read.push({ address, page });
    else unread.push({ text: normalizeText(html), place: 'text', isShown: false });
  }
  const taken = await Promise.all(
    read.map(({ page, address }) =>
      loadCampaigns(page.campaigns, [address, ...page.bases], request.signal),
    ),
  );
  const candidates: (object | string)[] = [
    ...(request.given === undefined ? [] : [request.given]),
    // What is published may be a campaign itself, and no page.
    ...pages.flatMap(({ html }) => (isCampaignText(html) ? [html] : [])),
    ...taken.flatMap((each) => each.candidates),
  ];
  const { seenSequences } = request;
  const campaigns = await checkCampaigns([...new Set(candidates)], request, seenSequences);
  const signed = await signedInPage(campaigns.newest);
  const sources = [...texts, ...unread, ...read.flatMap(({ page }) => page.texts)];
  const details = detailFindings(sources, signed);
  return {
    found: distinct([
      ...found,
      ...taken.flatMap((each) => each.found),
      ...campaigns.found,
      ...read.flatMap(({ page, address }) => pageFindings(page, address, request, signed.shown)),
      ...details.found,
    ]),
    unseen: distinct([
      ...unseen,
      ...(unread.length > 0 ? [TOO_LARGE] : []),
      ...taken.flatMap((each) => each.unseen),
      ...campaigns.unseen,
      ...details.unseen,
      ...read.flatMap(({ page }) => page.unread.map((reason): UncheckedPart => ({ reason }))),
    ]),
    campaigns: campaigns.newest,
    blindSpots: read[0]?.page.blindSpots ?? {},
  };
}

function pageFindings(
  page: PageContent,
  address: string,
  { keys }: CampaignRules,
  signed: SignedDetails,
): ScanFinding[] {
  const { origin } = new URL(address);
  return [
    ...page.refreshes
      .flatMap((refresh) => parseRefreshUrl(refresh) ?? [])
      .map((value): ScanFinding => ({ kind: 'redirect', value, place: 'attribute' })),
    ...page.campaigns.trustedKeys
      .filter((key) => !keys.includes(key))
      .map((value): ScanFinding => ({ kind: 'trusted-key', value, place: 'attribute' })),
    ...page.links
      .flatMap((link) => detectLinkDetail(link, origin) ?? [])
      .filter((detail) => !signed.has(detail))
      .map(({ kind, normal }): ScanFinding => ({ kind, value: normal, place: 'link' })),
  ];
}

interface SignedInPage {
  /** What visitors may be shown. */
  readonly shown: SignedDetails;
  /** What the data of the page may hold as well: all of the signed documents, ways to give that are turned off included. */
  readonly carried: SignedDetails;
}

async function signedInPage(documents: CheckedCampaigns['newest']): Promise<SignedInPage> {
  const campaigns = documents.map(({ campaign }) => campaign);
  const shown = campaigns.map((campaign) => ({
    ...campaign,
    rails: campaign.rails?.filter(({ enabled }) => enabled === true),
  }));
  return {
    shown: await extractSignedDetails(shown),
    carried: await extractSignedDetails(campaigns, documents),
  };
}

/** Looks through every text once, until there is more than enough, or more than anybody writes. */
function detailFindings(
  sources: readonly SourceText[],
  signed: SignedInPage,
): Pick<AnalysisResult, 'found' | 'unseen'> {
  const budget = new WorkBudget();
  const found = new Map<string, ScanFinding>();
  const distinctSources = new Map(sources.map((each) => [`${each.isShown} ${each.text}`, each]));
  const isWhole = unlessTooMuch(() => {
    for (const source of distinctSources.values()) {
      for (const { kind, normal } of detectDetails(
        source,
        budget,
        source.isShown ? signed.shown : signed.carried,
      ))
        found.set(`${kind} ${normal} ${source.place}`, {
          kind,
          value: normal,
          place: source.place,
        });
      if (found.size > MAX_FOUND) break;
    }
    return true;
  });
  return { found: [...found.values()], unseen: isWhole ? [] : [TOO_LARGE] };
}

/** What comes of some work; undefined where it is more than a page that somebody wrote makes. */
function unlessTooMuch<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof WorkBudgetExceeded) return undefined;
    throw thrown;
  }
}

/** Nobody reads more. */
const MAX_FOUND = 300;

const TOO_LARGE: UncheckedPart = { reason: 'too-large' };

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
