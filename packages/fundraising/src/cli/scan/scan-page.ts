import { now } from '../clock.ts';
import type { Session } from '../session.ts';
import { collectRevocations } from '../verify/collect-revocations.ts';
import {
  updateState,
  EMPTY_STATE,
  getHighestSequence,
  StateFileError,
  readState,
  type VerifierState,
} from '../verify/verifier-state.ts';
import { toSeenDocuments } from '../verify/verdict.ts';
import { BLIND_SPOTS, type ScanMode } from './blind-spots.ts';
import { IS_SOURCE, analyzeInWorker } from './analyze-in-worker.ts';
import { analyzeCapture, type AnalysisResult } from './analyze-capture.ts';
import { readCampaignText, captureSource } from './capture-source.ts';
import { mergeCaptures, type Capture } from './capture.ts';
import {
  getOutcome,
  type ScanFinding,
  type ScanReport,
  type UncheckedPart,
} from './scan-report.ts';
import { createSourceLocator } from './locate-in-source.ts';

/** Options of {@link scanPage}. */
export interface ScanRequest {
  /** The page: a URL or a file. */
  readonly address: string;
  /** A signed campaign that the person who scans has, as a URL or a file. */
  readonly campaign?: string | undefined;
  readonly keys: readonly string[];
  readonly needed: number;
  /** Campaigns that were signed before this day are reported. */
  readonly after: string | undefined;
  /** Signed revocations. */
  readonly revocations: readonly string[];
  /** Path of the state file. */
  readonly statePath: string;
  /** Opens the page in a browser and captures it. */
  readonly browse?: ((address: string) => Promise<Capture>) | undefined;
  /**
   * Analyzes the capture.
   * @defaultValue a worker thread with a time limit in the built package; the same thread in the sources, since Node crashed
   * in tests whose worker loaded TypeScript
   */
  readonly analyze?: typeof analyzeCapture;
}

/**
 * Scans a published page for payment details and payment links that are in no signed campaign.
 *
 * @throws `CliError` for a URL that is not allowed, or a campaign file that cannot be read.
 */
export async function scanPage(request: ScanRequest, session: Session): Promise<ScanReport> {
  const { address, browse, statePath } = request;
  const checkedAt = now();
  const source = await captureSource(address, session);
  const browserCapture = await browse?.(address);
  const capture = mergeCaptures(browserCapture ? [source, browserCapture] : [source]);
  // A capture that ended early does not count as a scan in a browser.
  const isSeen = browserCapture?.unchecked.every(({ reason }) => reason === 'timed-out') ?? false;
  const mode: ScanMode = isSeen ? 'browser' : 'scan';
  const { findings, unchecked, campaigns, blindSpots } = await saveState(
    statePath,
    await analyze(capture, request, session),
  );
  return {
    version: 1,
    mode,
    address,
    checkedAt,
    outcome: getOutcome(findings, unchecked),
    findings: addPositions(findings, source),
    unchecked,
    campaigns: campaigns.length,
    blindSpots: BLIND_SPOTS[mode].map((kind) => {
      const count = blindSpots[kind];
      return count === undefined ? { kind } : { kind, count };
    }),
  };
}

/** Adds the position in the source to the findings that are in it as text. */
function addPositions(findings: readonly ScanFinding[], { pages: [page] }: Capture): ScanFinding[] {
  if (!page || findings.length === 0) return [...findings];
  const positionOf = createSourceLocator(page.html);
  return findings.map((finding, index) => {
    const isLocated = index < MAX_POSITIONED && finding.kind !== 'campaign';
    const position = isLocated ? positionOf(finding) : undefined;
    return position ? { ...finding, position } : finding;
  });
}

/** Each position takes a search of the page, and a page with 100,000 findings was written to keep a watcher busy. */
const MAX_POSITIONED = 300;

interface ScanResult extends AnalysisResult {
  readonly revocations: readonly string[];
}

async function analyze(
  capture: Capture,
  {
    keys,
    needed,
    after,
    campaign,
    revocations,
    statePath,
    analyze: runAnalysis = IS_SOURCE ? analyzeCapture : analyzeInWorker,
  }: ScanRequest,
  session: Session,
): Promise<ScanResult> {
  const [memory, stateProblems] = await loadState(statePath);
  const known = await collectRevocations([...revocations, ...memory.revocations], '', keys);
  const trusted = keys.filter((key) => !known.keys.includes(key));
  const campaignText =
    campaign === undefined ? undefined : await readCampaignText(campaign, session);
  const missing: UncheckedPart[] =
    typeof campaignText === 'object'
      ? [{ reason: campaignText.failure, about: campaign ?? '' }]
      : [];
  const result = await runAnalysis(capture, {
    keys,
    needed,
    after,
    revoked: known.keys,
    ownCampaign: typeof campaignText === 'string' ? campaignText : undefined,
    signal: session.context.signal,
    seenSequences: campaignSequences(memory, trusted),
  });
  return {
    ...result,
    revocations: known.texts,
    unchecked: [...stateProblems, ...missing, ...result.unchecked],
  };
}

/** Returns the highest sequence of each campaign that any of these keys signed. */
function campaignSequences(memory: VerifierState, keys: readonly string[]): Map<string, number> {
  const names = memory.seen.filter(({ kind }) => kind === 'campaign').map(({ name }) => name);
  return new Map(
    names.map((name) => [name, getHighestSequence(memory, { kind: 'campaign', name }, keys)]),
  );
}

/** Loads the state. Without it an old campaign would pass for the newest, so a failure is reported. */
async function loadState(
  path: string,
): Promise<[memory: VerifierState, problems: UncheckedPart[]]> {
  try {
    return [await readState(path), []];
  } catch (thrown) {
    if (!(thrown instanceof StateFileError)) throw thrown;
    return [EMPTY_STATE, [{ reason: 'state-file', about: thrown.message }]];
  }
}

/** Saves the sequences of the campaigns that were seen. */
async function saveState(path: string, result: ScanResult): Promise<ScanResult> {
  const { campaigns, revocations, unchecked } = result;
  const seen = campaigns.flatMap((campaign) => toSeenDocuments('campaign', campaign));
  try {
    await updateState(path, { seen, revocations, errors: {} });
    return result;
  } catch (thrown) {
    if (!(thrown instanceof StateFileError)) throw thrown;
    const isReported = unchecked.some(({ reason }) => reason === 'state-file');
    return isReported
      ? result
      : { ...result, unchecked: [...unchecked, { reason: 'state-file', about: thrown.message }] };
  }
}
