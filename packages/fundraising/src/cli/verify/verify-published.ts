import { isUrl } from '../parse-url.ts';
import { now } from '../clock.ts';
import { getWorstOutcome, type DocumentProblem, type Report } from '../verify-report.ts';
import type { Session } from '../session.ts';
import { findDocument, type LocatedDocument } from './find-document.ts';
import { collectRevocations } from './collect-revocations.ts';
import {
  updateState,
  EMPTY_STATE,
  StateFileError,
  readState,
  type VerifierState,
} from './verifier-state.ts';
import { failure, type Verdict, type VerifyRequest, type VerifyContext } from './verdict.ts';
import { verifyCampaignFile } from './verify-campaign-file.ts';
import { verifyListedFiles } from './verify-listed-files.ts';

/** After so many looks in a row that a server answered with errors, it is an alarm: an error can be shown to visitors as well. */
const MAX_ERRORS = 3;
/** What only a server that is there can be the reason of. */
const ANSWERED: ReadonlySet<string> = new Set(['status', 'encoding', 'too-large']);

/** Looks at what is published and compares it with what was signed. @throws `CliError` for an address that is not asked. */
export async function verifyPublished(request: VerifyRequest, session: Session): Promise<Report> {
  const { address, statePath } = request;
  const checkedAt = now();
  const [memory, forgotten] = await recall(statePath);
  const { verdict, revocations } = await retryIfUpdated(
    { request, memory, now: checkedAt },
    session,
  );
  const [errors, lasting] = countErrors(verdict, request, memory);
  const { compared, files, seenDocuments = [] } = verdict;
  const unwritten = await remember(statePath, { seen: seenDocuments, revocations, errors });
  // Whoever cannot remember would take an old manifest for the newest; what is wrong is told all the same.
  const problems = [...lasting, ...verdict.problems, ...(forgotten ?? unwritten)];
  return {
    version: 2,
    address,
    checkedAt,
    outcome: getWorstOutcome([...problems, ...files]),
    ...(compared && { compared }),
    problems,
    files,
  };
}

interface Look {
  readonly text: string;
  readonly verdict: Verdict;
  /** Those that hold, as text. */
  readonly revocations: readonly string[];
}

type Start = Pick<VerifyContext, 'request' | 'memory' | 'now'>;

/**
 * Looks, and where nothing but files differs looks once more if a newer manifest is there by now: the site was being published.
 * Any other manifest is no reason to forget what was seen at first.
 */
async function retryIfUpdated(start: Start, session: Session): Promise<Look> {
  const find = () => findDocument(start.request.address, start.request.manifest, session);
  const look = await lookAt(await find(), start, session);
  const { problems, files, compared } = look.verdict;
  if (problems.length > 0 || !files.some(({ outcome }) => outcome === 'failed')) return look;
  const document = await find();
  const isOther = 'text' in document && document.text !== look.text;
  if (!isOther) return look;
  const second = await lookAt(document, start, session);
  const isNewer = (second.verdict.compared?.sequence ?? 0) > (compared?.sequence ?? 0);
  return isNewer ? second : look;
}

async function lookAt(
  document: LocatedDocument | DocumentProblem,
  start: Start,
  { context: { signal } }: Session,
): Promise<Look> {
  const { keys, revocations: ownRevocations } = start.request;
  const text = 'text' in document ? document.text : '';
  const given = [...ownRevocations, ...start.memory.revocations];
  const { keys: revoked, texts: revocations } = await collectRevocations(given, text, keys);
  const trusted = keys.filter((key) => !revoked.includes(key));
  const state = { ...start, revoked, trusted, signal };
  const verdict =
    'text' in document
      ? await verifyLocatedDocument(document, state)
      : { problems: [missing(document, state)], files: [] };
  return { text, verdict, revocations };
}

/** What is seenDocuments, or that it could not be read. */
async function recall(path: string): Promise<[VerifierState, DocumentProblem[] | undefined]> {
  try {
    return [await readState(path), undefined];
  } catch (thrown) {
    return [EMPTY_STATE, [problemOf(thrown)]];
  }
}

async function remember(path: string, added: VerifierState): Promise<DocumentProblem[]> {
  try {
    await updateState(path, added);
    return [];
  } catch (thrown) {
    return [problemOf(thrown)];
  }
}

function problemOf(thrown: unknown): DocumentProblem {
  if (!(thrown instanceof StateFileError)) throw thrown;
  return { outcome: 'unchecked', reason: 'memory', about: thrown.message };
}

async function verifyLocatedDocument(
  document: LocatedDocument,
  state: VerifyContext,
): Promise<Verdict> {
  const isCampaign = document.text.startsWith('{"comunalSigned":"campaign"');
  // A genuine campaign in the place of a manifest would hide the pages: what was a manifest has to stay one.
  const isAsked = document.isAddressed && !hasSeenManifest(state, (name, asked) => name === asked);
  return isCampaign && isAsked
    ? verifyCampaignFile(document, state)
    : verifyListedFiles(document, state);
}

/** A manifest that was there once and is gone is an alarm; one that nobody has seen yet is not. */
function missing(problem: DocumentProblem, state: VerifyContext): DocumentProblem {
  const isSeen = hasSeenManifest(state, (name, asked) => asked.startsWith(name));
  return problem.reason === 'no-manifest' && isSeen
    ? { ...problem, outcome: 'failed', reason: 'manifest-gone' }
    : problem;
}

/** Whether a manifest of the given keys was seen, of a base or at an address that fits the one that was asked. */
function hasSeenManifest(
  { request: { address, keys }, memory }: VerifyContext,
  fits: (name: string, asked: string) => boolean,
): boolean {
  if (!isUrl(address)) return false;
  const url = new URL(address);
  url.hash = '';
  return memory.seen.some(
    ({ key, kind, name }) => kind === 'manifest' && keys.includes(key) && fits(name, url.href),
  );
}

function countErrors(
  { problems, files }: Verdict,
  { address }: VerifyRequest,
  memory: VerifierState,
): [counts: VerifierState['errors'], lasting: DocumentProblem[]] {
  const isError = [...problems, ...files].some(
    ({ outcome, reason, hasResponse = false }) =>
      outcome === 'unchecked' && (hasResponse || ANSWERED.has(reason)),
  );
  const before = Object.hasOwn(memory.errors, address) ? (memory.errors[address] ?? 0) : 0;
  const count = isError ? before + 1 : 0;
  return [{ [address]: count }, count >= MAX_ERRORS ? [failure('errors-last')] : []];
}
