import { now } from '../clock.ts';
import type { Session } from '../session.ts';
import { knownRevocations } from '../verify/known-revocations.ts';
import {
  addToMemory,
  EMPTY_MEMORY,
  highestSequence,
  MemoryError,
  readMemory,
  type Memory,
} from '../verify/memory.ts';
import { rememberedOf } from '../verify/verdict.ts';
import { CANNOT_SEE, type ScanMode } from './cannot-see.ts';
import { IS_SOURCE, judgeInWorker } from './judge-in-worker.ts';
import { judgePages, type JudgedPages } from './judge-pages.ts';
import { campaignText, lookAtSource } from './look-at-source.ts';
import { together, type Looked } from './looked.ts';
import { outcomeOf, type ScanFinding, type ScanReport, type UnseenPart } from './scan-report.ts';
import { sourcePositions } from './source-position.ts';

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
  /** The file of what is remembered. */
  readonly memoryPath: string;
  /** Opens the page in a browser, and says what is seen there. */
  readonly browse?: ((address: string) => Promise<Looked>) | undefined;
  /**
   * Judges what was seen.
   * @defaultValue as built, in a thread of its own, which a page cannot keep busy for ever; the sources run in one thread, since
   * Node was seen to crash where a test had a thread that reads TypeScript
   */
  readonly judge?: typeof judgePages;
}

/**
 * Looks through a published page for payment details and ways to pay that are in no signed campaign.
 *
 * @throws `CliError` for an address that is not asked, or a campaign file that cannot be read.
 */
export async function scanPublished(request: ScanRequest, session: Session): Promise<ScanReport> {
  const { address, browse, memoryPath } = request;
  const checkedAt = now();
  const source = await lookAtSource(address, session);
  const browsed = await browse?.(address);
  const looked = together(browsed ? [source, browsed] : [source]);
  // What a browser did not see to its end, nobody has looked at with one.
  const isSeen = browsed?.unseen.every(({ reason }) => reason === 'timed-out') ?? false;
  const mode: ScanMode = isSeen ? 'browser' : 'scan';
  const { found, unseen, campaigns, blindSpots } = await remembering(
    memoryPath,
    await judge(looked, request, session),
  );
  return {
    version: 1,
    mode,
    address,
    checkedAt,
    outcome: outcomeOf(found, unseen),
    found: positioned(found, source),
    unseen,
    campaigns: campaigns.length,
    cannotSee: CANNOT_SEE[mode].map((what) => {
      const count = blindSpots[what];
      return count === undefined ? { what } : { what, count };
    }),
  };
}

/** With the place in what the server sent, where the finding is in it as it is read. */
function positioned(found: readonly ScanFinding[], { pages: [page] }: Looked): ScanFinding[] {
  if (!page || found.length === 0) return [...found];
  const positionOf = sourcePositions(page.html);
  return found.map((finding, index) => {
    const isLooked = index < MAX_POSITIONED && finding.kind !== 'campaign';
    const position = isLooked ? positionOf(finding) : undefined;
    return position ? { ...finding, position } : finding;
  });
}

/** For each the page is gone through, and one that has a hundred thousand was written to keep a watch busy. */
const MAX_POSITIONED = 300;

interface Judged extends JudgedPages {
  readonly revocations: readonly string[];
}

async function judge(
  looked: Looked,
  {
    keys,
    needed,
    after,
    campaign,
    revocations,
    memoryPath,
    judge: judgeSeen = IS_SOURCE ? judgePages : judgeInWorker,
  }: ScanRequest,
  session: Session,
): Promise<Judged> {
  const [memory, forgotten] = await memoryIn(memoryPath);
  const known = await knownRevocations([...revocations, ...memory.revocations], '', keys);
  const trusted = keys.filter((key) => !known.keys.includes(key));
  const campaignRead = campaign === undefined ? undefined : await campaignText(campaign, session);
  const missing: UnseenPart[] =
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
function campaignSequences(memory: Memory, keys: readonly string[]): Map<string, number> {
  const names = memory.seen.filter(({ kind }) => kind === 'campaign').map(({ name }) => name);
  return new Map(
    names.map((name) => [name, highestSequence(memory, { kind: 'campaign', name }, keys)]),
  );
}

/** Whoever cannot remember would take an old campaign for the newest. */
async function memoryIn(path: string): Promise<[memory: Memory, problems: UnseenPart[]]> {
  try {
    return [await readMemory(path), []];
  } catch (thrown) {
    if (!(thrown instanceof MemoryError)) throw thrown;
    return [EMPTY_MEMORY, [{ reason: 'memory', about: thrown.message }]];
  }
}

/** Keeps the sequences of the campaigns that were seen. */
async function remembering(path: string, judged: Judged): Promise<Judged> {
  const { campaigns, revocations, unseen } = judged;
  const seen = campaigns.flatMap((campaign) => rememberedOf('campaign', campaign));
  try {
    await addToMemory(path, { seen, revocations, errors: {} });
    return judged;
  } catch (thrown) {
    if (!(thrown instanceof MemoryError)) throw thrown;
    const isTold = unseen.some(({ reason }) => reason === 'memory');
    return isTold
      ? judged
      : { ...judged, unseen: [...unseen, { reason: 'memory', about: thrown.message }] };
  }
}
