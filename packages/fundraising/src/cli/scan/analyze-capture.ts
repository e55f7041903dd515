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

/** The result of {@link analyzeCapture}. */
export interface AnalysisResult {
  readonly findings: readonly ScanFinding[];
  readonly unchecked: readonly UncheckedPart[];
  /** The campaigns that the pages were compared with. */
  readonly campaigns: CheckedCampaigns['newest'];
  readonly blindSpots: BlindCounts;
}

/** Options of {@link analyzeCapture}. */
export interface AnalysisRequest extends CampaignRules {
  /** The text of a signed campaign that the person who scans has. */
  readonly ownCampaign: string | undefined;
  readonly signal: AbortSignal;
  /** The highest sequence of each campaign that was seen in earlier scans, by name. */
  readonly seenSequences: ReadonlyMap<string, number>;
  /** Steps that the search for payment details may take. @defaultValue 60 million */
  readonly workSteps?: number;
}

/** Compares everything that was captured of a page with the signed campaigns. */
export async function analyzeCapture(
  { pages, texts, findings, unchecked }: Capture,
  request: AnalysisRequest,
): Promise<AnalysisResult> {
  const read: { readonly address: string; readonly page: PageContent }[] = [];
  const unread: SourceText[] = [];
  for (const { html, address } of pages) {
    const page = tryWithinBudget(() => extractPageContent(html, address));
    if (page) read.push({ address, page });
    else unread.push({ text: normalizeText(html), location: 'text', isVisible: false });
  }
  const taken = await Promise.all(
    read.map(({ page, address }) =>
      loadCampaigns(page.campaigns, [address, ...page.bases], request.signal),
    ),
  );
  const candidates: (object | string)[] = [
    ...(request.ownCampaign === undefined ? [] : [request.ownCampaign]),
    // The published document may itself be a campaign, and not a page.
    ...pages.flatMap(({ html }) => (isCampaignText(html) ? [html] : [])),
    ...taken.flatMap((each) => each.candidates),
  ];
  const { seenSequences } = request;
  const campaigns = await checkCampaigns([...new Set(candidates)], request, seenSequences);
  const signed = await signedInPage(campaigns.newest);
  const sources = [...texts, ...unread, ...read.flatMap(({ page }) => page.texts)];
  const details = detailFindings(sources, signed, request.workSteps);
  return {
    findings: distinct([
      ...findings,
      ...taken.flatMap((each) => each.findings),
      ...campaigns.findings,
      ...read.flatMap(({ page, address }) => pageFindings(page, address, request, signed.visible)),
      ...details.findings,
    ]),
    unchecked: distinct([
      ...unchecked,
      ...(unread.length > 0 ? [TOO_LARGE] : []),
      ...taken.flatMap((each) => each.unchecked),
      ...campaigns.unchecked,
      ...details.unchecked,
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
      .map((value): ScanFinding => ({ kind: 'redirect', value, location: 'attribute' })),
    ...page.campaigns.trustedKeys
      .filter((key) => !keys.includes(key))
      .map((value): ScanFinding => ({ kind: 'trusted-key', value, location: 'attribute' })),
    ...page.links
      .flatMap((link) => detectLinkDetail(link, origin) ?? [])
      .filter((detail) => !signed.has(detail))
      .map(({ kind, normalized }): ScanFinding => ({ kind, value: normalized, location: 'link' })),
  ];
}

interface SignedInPage {
  /** The details that visitors may see. */
  readonly visible: SignedDetails;
  /** The details that the page's data may contain: all of the signed documents, including rails that are turned off. */
  readonly carried: SignedDetails;
}

async function signedInPage(documents: CheckedCampaigns['newest']): Promise<SignedInPage> {
  const campaigns = documents.map(({ campaign }) => campaign);
  const visible = campaigns.map((campaign) => ({
    ...campaign,
    rails: campaign.rails?.filter(({ enabled }) => enabled === true),
  }));
  return {
    visible: await extractSignedDetails(visible),
    carried: await extractSignedDetails(campaigns, documents),
  };
}

/** Analyzes every text once, up to a limit of findings and of work. */
function detailFindings(
  sources: readonly SourceText[],
  signed: SignedInPage,
  workSteps: number | undefined,
): Pick<AnalysisResult, 'findings' | 'unchecked'> {
  const budget = new WorkBudget(workSteps);
  const findings = new Map<string, ScanFinding>();
  const distinctSources = new Map(sources.map((each) => [`${each.isVisible} ${each.text}`, each]));
  const isWhole = tryWithinBudget(() => {
    for (const source of distinctSources.values()) {
      for (const { kind, normalized } of detectDetails(
        source,
        budget,
        source.isVisible ? signed.visible : signed.carried,
      ))
        findings.set(`${kind} ${normalized} ${source.location}`, {
          kind,
          value: normalized,
          location: source.location,
        });
      if (findings.size > MAX_FOUND) break;
    }
    return true;
  });
  return { findings: [...findings.values()], unchecked: isWhole ? [] : [TOO_LARGE] };
}

/** Returns the result of some work, or `undefined` where it exceeds the work budget. */
function tryWithinBudget<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch (thrown) {
    if (thrown instanceof WorkBudgetExceeded) return undefined;
    throw thrown;
  }
}

/** Nobody reads more findings. */
const MAX_FOUND = 300;

const TOO_LARGE: UncheckedPart = { reason: 'too-large' };

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
