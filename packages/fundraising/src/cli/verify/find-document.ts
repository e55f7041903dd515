import { CliError } from '@comunal/command';
import { MANIFEST_FILE } from '../../manifest/manifest.ts';
import { parseUrl, isUrl } from '../parse-url.ts';
import { fetchDocument, type FetchedDocument } from '../fetch-document.ts';
import { readText } from '../files.ts';
import type { DocumentProblem } from '../verify-report.ts';
import type { Session } from '../session.ts';

/** A signed document as it is published or lies in a file; nothing of it has been checked. */
export interface LocatedDocument {
  readonly text: string;
  /** Whether it is what was asked for itself, and not the manifest of a page. */
  readonly isAddressed: boolean;
}

/** How many folders above a page are looked into. */
const MAX_FOLDERS = 10;

/**
 * Finds what was signed: where it was said to be, in the file that was named, or in the folder of the page or one above it.
 *
 * @throws `CliError` for an address that is not asked.
 */
export async function findDocument(
  address: string,
  manifest: string | undefined,
  session: Session,
): Promise<LocatedDocument | DocumentProblem> {
  if (manifest !== undefined) {
    if (isUrl(address)) parseUrl(address, session);
    return readOne(manifest, false, session);
  }
  if (!isUrl(address)) return readOne(address, true, session);
  const url = parseUrl(address, session);
  if (url.pathname.endsWith('.json')) {
    // Under the name of a manifest nothing else is taken for what was asked.
    const isManifest = url.pathname.endsWith(`/${MANIFEST_FILE}`);
    return readOne(address, !isManifest, session);
  }
  const candidates = foldersOf(url).map((folder) => new URL(MANIFEST_FILE, folder));
  for (const candidate of candidates) {
    const published = await fetchDocument(candidate, session.context.signal);
    if ('text' in published && /^\s*\{/.test(published.text))
      return { text: published.text, isAddressed: false };
    // A page instead of a file is what some hosts answer where there is none.
    if ('failure' in published && !isAbsence(published))
      return problemOf(published, candidate.href);
  }
  // Each place that was looked at: it may have been in any of them before.
  const about = candidates.map(({ href }) => href).join(', ');
  return { outcome: 'unchecked', reason: 'no-manifest', about };
}

async function readOne(
  source: string,
  isAddressed: boolean,
  session: Session,
): Promise<LocatedDocument | DocumentProblem> {
  if (isUrl(source)) {
    const url = parseUrl(source, session);
    const published = await fetchDocument(url, session.context.signal);
    if ('text' in published) return { text: published.text, isAddressed };
    return isAbsence(published)
      ? { outcome: 'unchecked', reason: 'no-manifest', about: url.href }
      : problemOf(published, url.href);
  }
  try {
    return { text: await readText(source, session), isAddressed };
  } catch (thrown) {
    if (!(thrown instanceof CliError)) throw thrown;
    return { outcome: 'unchecked', reason: 'unreadable', about: thrown.lines.join(' ') };
  }
}

function foldersOf(url: URL): URL[] {
  const folders = [new URL('./', url)];
  for (let index = 1; index < MAX_FOLDERS; index += 1) {
    const above = new URL('../', folders.at(-1));
    if (above.href === folders.at(-1)?.href) break;
    folders.push(above);
  }
  return folders;
}

type Failure = Extract<FetchedDocument, { failure: string }>;

function isAbsence({ failure, status = 0 }: Failure): boolean {
  return failure === 'redirect' || (failure === 'status' && (status === 404 || status === 410));
}

function problemOf({ failure, ...more }: Failure, about: string): DocumentProblem {
  return { outcome: 'unchecked', reason: failure, about, ...more };
}
