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

/** What is asked of a scan. */
export interface ScanRequest {
  /** The page: an address, or a file. */
  readonly address: string;
  /** A signed campaign that whoever looks has, as an address or a file. */
  readonly campaign?: string | undefined;
  readonly keys: readonly string[];
  readonly needed: number;
  /** The day before which no campaign must have been signed. */
  readonly after: string | undefined;
  /** Signed revocations. */
  readonly revocations: readonly string[];
  /** The file of what is seenDocuments. */
  readonly statePath: string;
  /** Opens the page in a browser, and says what is seen there. */
  readonly browse?: ((address: string) => Promise<Capture>) | undefined;
  /**
   * Judges what was seen.
   * @defaultValue as built, in a thread of its own, which a page cannot keep busy for ever; the sources run in one thread, since
   * Node was seen to crash where a test had a thread that reads TypeScript
   */
  readonly judge?: typeof analyzeCapture;
}

/**
 * Looks through a published page for payment details and ways to pay that are in no signed campaign.
 *
 * @throws `CliError` for an address that is not asked, or a campaign file that cannot be read.
 */
export async function scanPage(request: ScanRequest, session: Session): Promise<ScanReport> {
  const { address, browse, statePath } = request;
  const checkedAt = now();
  const source = await captureSource(address, session);
  const browsed = await browse?.(address);
  const looked = mergeCaptures(browsed ? [source, browsed] : [source]);
  // What a browser did not see to its end, nobody has looked at with one.
  const isSeen = browsed?.unseen.every(({ reason }) => reason === 'timed-out') ?? false;
  const mode: ScanMode = isSeen ? 'browser' : 'scan';
  const { found, unseen, campaigns, blindSpots } = await remembering(
    statePath,
    await judge(looked, request, session),
  );
  return {
    version: 1,
    mode,
    address,
    checkedAt,
    outcome: getOutcome(found, unseen),
    found: positioned(found, source),
    unseen,
    campaigns: campaigns.length,
    blindSpots: BLIND_SPOTS[mode].map((what) => {
      const count = blindSpots[what];
      return count === undefined ? { what } : { what, count };
    }),
  };
}

/** With the place in what the server sent, where the finding is in it as it is read. */
function positioned(found: readonly ScanFinding[], { pages: [page] }: Capture): ScanFinding[] {
  if (!page || found.length === 0) return [...found];
  const positionOf = createSourceLocator(page.html);
  return found.map((finding, index) => {
    const isLooked = index < MAX_POSITIONED && finding.kind !== 'campaign';
    const position = isLooked ? positionOf(finding) : undefined;
    return position ? { ...finding, position } : finding;
  });
}

/** For each the page is gone through, and one that has a hundred thousand was written to keep a watch busy. */
const MAX_POSITIONED = 300;

interface Judged extends AnalysisResult {
  readonly revocations: readonly string[];
}

async function judge(
  looked: Capture,
  {
    keys,
    needed,
    after,
    campaign,
    revocations,
    statePath,
    judge: judgeSeen = IS_SOURCE ? analyzeCapture : analyzeInWorker,
  }: ScanRequest,
  session: Session,
): Promise<Judged> {
  const [memory, forgotten] = await memoryIn(statePath);
  const known = await collectRevocations([...revocations, ...memory.revocations], '', keys);
  const trusted = keys.filter((key) => !known.keys.includes(key));
  const campaignRead =
    campaign === undefined ? undefined : await readCampaignText(campaign, session);
  const missing: UncheckedPart[] =
    typeof campaignRead === 'object'
      ? [{ reason: campaignRead.failure, about: campaign ?? '' }]
      : [];
  const judged = await judgeSeen(looked, {
    keys,
    needed,
    after,
    revoked: known.keys,
    given: typeof campaignRead === 'string' ? campaignRead : undefined,
    signal: session.context.signal,
    seenSequences: campaignSequences(memory, trusted),
  });
  return {
    ...judged,
    revocations: known.texts,
    unseen: [...forgotten, ...missing, ...judged.unseen],
  };
}

/** The highest sequence of each campaign that any of these keys signed. */
function campaignSequences(memory: VerifierState, keys: readonly string[]): Map<string, number> {
  const names = memory.seen.filter(({ kind }) => kind === 'campaign').map(({ name }) => name);
  return new Map(
    names.map((name) => [name, getHighestSequence(memory, { kind: 'campaign', name }, keys)]),
  );
}

/** Whoever cannot remember would take an old campaign for the newest. */
async function memoryIn(path: string): Promise<[memory: VerifierState, problems: UncheckedPart[]]> {
  try {
    return [await readState(path), []];
  } catch (thrown) {
    if (!(thrown instanceof StateFileError)) throw thrown;
    return [EMPTY_STATE, [{ reason: 'memory', about: thrown.message }]];
  }
}

/** Keeps the sequences of the campaigns that were seen. */
async function remembering(path: string, judged: Judged): Promise<Judged> {
  const { campaigns, revocations, unseen } = judged;
  const seen = campaigns.flatMap((campaign) => toSeenDocuments('campaign', campaign));
  try {
    await updateState(path, { seen, revocations, errors: {} });
    return judged;
  } catch (thrown) {
    if (!(thrown instanceof StateFileError)) throw thrown;
    const isTold = unseen.some(({ reason }) => reason === 'memory');
    return isTold
      ? judged
      : { ...judged, unseen: [...unseen, { reason: 'memory', about: thrown.message }] };
  }
}
