import { CliError } from '@comunal/command';
import { MANIFEST_FILE } from '../../manifest/manifest.ts';
import { parseUrl, isUrl } from '../parse-url.ts';
import { fetchDocument, type FetchedDocument } from '../fetch-document.ts';
import { readText } from '../files.ts';
import type { DocumentProblem } from '../verify-report.ts';
import type { Session } from '../session.ts';

/** A signed document from a URL or a file, before any verification. */
export interface LocatedDocument {
  readonly text: string;
  /** Whether the document itself was requested, and not a page whose manifest it is. */
  readonly isAddressed: boolean;
}

/** The number of folders above a page that are searched. */
const MAX_FOLDERS = 10;

/**
 * Finds the signed document: at the given URL, in the given file, or as manifest in the folder of the page or one above it.
 *
 * @throws `CliError` for a URL that is not allowed.
 */
export async function findDocument(
  address: string,
  manifest: string | undefined,
  session: Session,
): Promise<LocatedDocument | DocumentProblem> {
  if (manifest !== undefined) {
    if (isUrl(address)) parseUrl(address, session);
    return readDocument(manifest, false, session);
  }
  if (!isUrl(address)) return readDocument(address, true, session);
  const url = parseUrl(address, session);
  if (url.pathname.endsWith('.json')) {
    // A file with the name of a manifest has to be one.
    const isManifest = url.pathname.endsWith(`/${MANIFEST_FILE}`);
    return readDocument(address, !isManifest, session);
  }
  const candidates = listFolders(url).map((folder) => new URL(MANIFEST_FILE, folder));
  for (const candidate of candidates) {
    const published = await fetchDocument(candidate, session.context.signal);
    if ('text' in published && /^\s*\{/.test(published.text))
      return { text: published.text, isAddressed: false };
    // Some hosts respond with a page instead of 404.
    if ('failure' in published && !isMissing(published))
      return toProblem(published, candidate.href);
  }
  // Lists all candidates, since the manifest may have been at any of them before.
  const about = candidates.map(({ href }) => href).join(', ');
  return { outcome: 'unchecked', reason: 'no-manifest', about };
}

async function readDocument(
  source: string,
  isAddressed: boolean,
  session: Session,
): Promise<LocatedDocument | DocumentProblem> {
  if (isUrl(source)) {
    const url = parseUrl(source, session);
    const published = await fetchDocument(url, session.context.signal);
    if ('text' in published) return { text: published.text, isAddressed };
    return isMissing(published)
      ? { outcome: 'unchecked', reason: 'no-manifest', about: url.href }
      : toProblem(published, url.href);
  }
  try {
    return { text: await readText(source, session), isAddressed };
  } catch (thrown) {
    if (!(thrown instanceof CliError)) throw thrown;
    return { outcome: 'unchecked', reason: 'unreadable', about: thrown.lines.join(' ') };
  }
}

function listFolders(url: URL): URL[] {
  const folders = [new URL('./', url)];
  for (let index = 1; index < MAX_FOLDERS; index += 1) {
    const above = new URL('../', folders.at(-1));
    if (above.href === folders.at(-1)?.href) break;
    folders.push(above);
  }
  return folders;
}

type Failure = Extract<FetchedDocument, { failure: string }>;

function isMissing({ failure, status = 0 }: Failure): boolean {
  return failure === 'redirect' || (failure === 'status' && (status === 404 || status === 410));
}

function toProblem({ failure, ...more }: Failure, about: string): DocumentProblem {
  return { outcome: 'unchecked', reason: failure, about, ...more };
}
