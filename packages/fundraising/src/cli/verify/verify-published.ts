import { now } from '../clock.ts';
import { gravest, type DocumentProblem, type Report } from '../report.ts';
import type { Surroundings } from '../verb.ts';
import { findDocument, isAddress, type FoundDocument } from './find-document.ts';
import { knownRevocations } from './known-revocations.ts';
import { addToMemory, MemoryError, readMemory, type Memory } from './memory.ts';
import { failure, type Verdict, type VerifyRequest, type VerifyState } from './verdict.ts';
import { verifyCampaignFile } from './verify-campaign-file.ts';
import { verifyListedFiles } from './verify-listed-files.ts';

/** After so many looks in a row that a server answered with errors, it is an alarm: an error can be shown to visitors as well. */
const MAX_ERRORS = 3;

/** Looks at what is published and compares it with what was signed. @throws `Told` for an address that is not asked. */
export async function verifyPublished(
  request: VerifyRequest,
  surroundings: Surroundings,
): Promise<Report> {
  const checkedAt = now();
  const { address, memoryPath } = request;
  const head = { version: 2, address, checkedAt } as const;
  const report = ({ problems, files, compared }: Verdict): Report => ({
    ...head,
    outcome: gravest([...problems, ...files]),
    ...(compared && { compared }),
    problems,
    files,
  });
  try {
    const memory = await readMemory(memoryPath);
    const document = await findDocument(address, request.manifest, surroundings);
    const text = 'text' in document ? document.text : '';
    const given = [...request.revocations, ...memory.revocations];
    const revocations = await knownRevocations(given, text, request.keys);
    const { signal } = surroundings.context;
    const { keys: revoked } = revocations;
    const trusted = request.keys.filter((key) => !revoked.includes(key));
    const state = { request, memory, revoked, trusted, now: checkedAt, signal };
    const verdict =
      'text' in document
        ? await verifyDocumentFound(document, state)
        : { problems: [missing(document, state)], files: [] };
    const [errors, lasting] = countErrors(verdict, state);
    const { remembered = [] } = verdict;
    await addToMemory(memoryPath, { seen: remembered, revocations: revocations.texts, errors });
    return report({ ...verdict, problems: [...lasting, ...verdict.problems] });
  } catch (thrown) {
    if (!(thrown instanceof MemoryError)) throw thrown;
    // Whoever cannot remember would take an old manifest for the newest.
    const about = thrown.message;
    return report({ problems: [{ outcome: 'unchecked', reason: 'memory', about }], files: [] });
  }
}

async function verifyDocumentFound(document: FoundDocument, state: VerifyState): Promise<Verdict> {
  const isCampaign = document.text.startsWith('{"comunalSigned":"campaign"');
  return isCampaign && document.isAddressed
    ? verifyCampaignFile(document, state)
    : verifyListedFiles(document, state);
}

/** A manifest that was there once and is gone is an alarm; one that nobody has seen yet is not. */
function missing(problem: DocumentProblem, { request, memory }: VerifyState): DocumentProblem {
  const isSeen = memory.seen.some(
    ({ key, kind, name }) =>
      kind === 'manifest' &&
      request.keys.includes(key) &&
      (isAddress(request.address) ? new URL(request.address).href : '').startsWith(name),
  );
  return problem.reason === 'no-manifest' && isSeen
    ? { ...problem, outcome: 'failed', reason: 'manifest-gone' }
    : problem;
}

function countErrors(
  { problems, files }: Verdict,
  { request: { address }, memory }: VerifyState,
): [counts: Memory['errors'], lasting: DocumentProblem[]] {
  const isError = [...problems, ...files].some(
    ({ outcome, reason }) => outcome === 'unchecked' && reason === 'status',
  );
  const before = Object.hasOwn(memory.errors, address) ? (memory.errors[address] ?? 0) : 0;
  const count = isError ? before + 1 : 0;
  return [{ [address]: count }, count >= MAX_ERRORS ? [failure('errors-last')] : []];
}
