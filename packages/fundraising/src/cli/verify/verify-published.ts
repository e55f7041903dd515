import type { SignedKind } from '../../signing/signed-document.ts';
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
import { verifyCardsFile } from './verify-cards-file.ts';
import { verifyListedFiles } from './verify-listed-files.ts';

/** After this many consecutive runs with an error of the server there is an alarm: visitors may see the error page, too. */
const MAX_ERRORS = 3;
/** Reasons that imply a response of the server. */
const ANSWERED: ReadonlySet<string> = new Set(['status', 'encoding', 'too-large']);

/** Verifies what is published against what was signed. @throws `CliError` for a URL that is not allowed. */
export async function verifyPublished(request: VerifyRequest, session: Session): Promise<Report> {
  const { address, statePath } = request;
  const checkedAt = now();
  const [verifierState, loadProblems] = await loadState(statePath);
  const { verdict, revocations } = await retryIfUpdated(
    { request, verifierState, now: checkedAt },
    session,
  );
  const [errors, repeatedErrors] = countErrors(verdict, request, verifierState);
  const { compared, files, seenDocuments = [] } = verdict;
  const saveProblems = await saveState(statePath, { seen: seenDocuments, revocations, errors });
  // Without the state file an old manifest would pass for the newest, so its problems are reported beside all others.
  const problems = [...repeatedErrors, ...verdict.problems, ...(loadProblems ?? saveProblems)];
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

interface Attempt {
  readonly text: string;
  readonly verdict: Verdict;
  /** The valid revocations, as text. */
  readonly revocations: readonly string[];
}

type Start = Pick<VerifyContext, 'request' | 'verifierState' | 'now'>;

/**
 * Verifies, and retries once where only files differ and a newer manifest is there by now: the site was being published. Any other
 * manifest is no reason to discard the first result.
 */
async function retryIfUpdated(start: Start, session: Session): Promise<Attempt> {
  const find = () => findDocument(start.request.address, start.request.manifest, session);
  const attempt = await attemptVerification(await find(), start, session);
  const { problems, files, compared } = attempt.verdict;
  if (problems.length > 0 || !files.some(({ outcome }) => outcome === 'failed')) return attempt;
  const document = await find();
  const isOther = 'text' in document && document.text !== attempt.text;
  if (!isOther) return attempt;
  const second = await attemptVerification(document, start, session);
  const isNewer = (second.verdict.compared?.sequence ?? 0) > (compared?.sequence ?? 0);
  return isNewer ? second : attempt;
}

async function attemptVerification(
  document: LocatedDocument | DocumentProblem,
  start: Start,
  { context: { signal } }: Session,
): Promise<Attempt> {
  const { keys, revocations: requested } = start.request;
  const text = 'text' in document ? document.text : '';
  const candidates = [...requested, ...start.verifierState.revocations];
  const { keys: revoked, texts: revocations } = await collectRevocations(candidates, text, keys);
  const trusted = keys.filter((key) => !revoked.includes(key));
  const state = { ...start, revoked, trusted, signal };
  const verdict =
    'text' in document
      ? await verifyLocatedDocument(document, state)
      : { problems: [toMissingProblem(document, state)], files: [] };
  return { text, verdict, revocations };
}

/** Loads the state, or returns the problem that it could not be read. */
async function loadState(path: string): Promise<[VerifierState, DocumentProblem[] | undefined]> {
  try {
    return [await readState(path), undefined];
  } catch (thrown) {
    return [EMPTY_STATE, [toProblem(thrown)]];
  }
}

async function saveState(path: string, added: VerifierState): Promise<DocumentProblem[]> {
  try {
    await updateState(path, added);
    return [];
  } catch (thrown) {
    return [toProblem(thrown)];
  }
}

function toProblem(thrown: unknown): DocumentProblem {
  if (!(thrown instanceof StateFileError)) throw thrown;
  return { outcome: 'unchecked', reason: 'state-file', about: thrown.message };
}

async function verifyLocatedDocument(
  document: LocatedDocument,
  state: VerifyContext,
): Promise<Verdict> {
  // A genuine campaign instead of a manifest would hide the pages, so a URL that had a manifest has to keep one.
  const isAsked =
    document.isAddressed && !hasSeenManifest(state, (name, requestedUrl) => name === requestedUrl);
  const isKind = (kind: SignedKind) => document.text.startsWith(`{"comunalSigned":"${kind}"`);
  if (isAsked && isKind('campaign')) return verifyCampaignFile(document, state);
  if (isAsked && isKind('cards')) return verifyCardsFile(document, state);
  return verifyListedFiles(document, state);
}

/** A manifest that was seen earlier and is missing is an alarm; one that was never seen is not. */
function toMissingProblem(problem: DocumentProblem, state: VerifyContext): DocumentProblem {
  const isSeen = hasSeenManifest(state, (name, requestedUrl) => requestedUrl.startsWith(name));
  return problem.reason === 'no-manifest' && isSeen
    ? { ...problem, outcome: 'failed', reason: 'manifest-removed' }
    : problem;
}

/** Whether a manifest by the keys of the request was seen whose name matches the requested URL. */
function hasSeenManifest(
  { request: { address, keys }, verifierState }: VerifyContext,
  fits: (name: string, requestedUrl: string) => boolean,
): boolean {
  if (!isUrl(address)) return false;
  const url = new URL(address);
  url.hash = '';
  return verifierState.seen.some(
    ({ key, kind, name }) => kind === 'manifest' && keys.includes(key) && fits(name, url.href),
  );
}

function countErrors(
  { problems, files }: Verdict,
  { address }: VerifyRequest,
  verifierState: VerifierState,
): [counts: VerifierState['errors'], repeatedErrors: DocumentProblem[]] {
  const isError = [...problems, ...files].some(
    ({ outcome, reason, hasResponse = false }) =>
      outcome === 'unchecked' && (hasResponse || ANSWERED.has(reason)),
  );
  const before = Object.hasOwn(verifierState.errors, address)
    ? (verifierState.errors[address] ?? 0)
    : 0;
  const count = isError ? before + 1 : 0;
  return [{ [address]: count }, count >= MAX_ERRORS ? [failure('repeated-errors')] : []];
}
