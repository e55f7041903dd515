import { posix } from 'node:path';
import { getTypeOfFolder, privateFolder, sealedFolder } from '../../read/folders.ts';
import { sealedName } from '../../read/scan-folder.ts';
import { splitPath, StagedEntries, type ClosedReason } from './staged-entries.ts';
import type { StagedFile, StagedFiles } from './staged-files.ts';

/** Why a file may not be committed. */
export type RefusedReason =
  | ClosedReason
  | 'private'
  | 'link'
  | 'clear'
  | 'key'
  | 'beside'
  | 'unnamed'
  | 'elsewhere';

/** A file that may not be committed. */
export interface Refused {
  /** From the content folder; from the top of the repository for `key`. */
  readonly path: string;
  readonly reason: RefusedReason;
}

/**
 * Finds what a commit would give to everybody who has the repository: closed entries in clear, and what belongs to them. It looks
 * at what the commit changes, and at all of the entries that this belongs to.
 */
export async function findRefused(staged: StagedFiles): Promise<readonly Refused[]> {
  const entries = new StagedEntries(staged);
  const files = new Map(staged.all.map((file) => [file.path, file]));
  const changed = new Set(staged.changed);
  const owners = new Set<string>();
  const refused = new Map<string, RefusedReason>();
  for (const path of changed) {
    const { owner, isEntry } = splitPath(path);
    // A change of an entry concerns what stands beside it, also where that stays as it was.
    if (owner !== undefined && isEntry) owners.add(owner);
    const file = files.get(path);
    const reason = file && (await judgeFile(file, staged));
    if (reason) refused.set(path, reason);
  }
  for (const owner of owners) {
    const entry = await entries.get(owner);
    for (const path of entry?.reason ? entry.paths : [])
      refused.set(path, entry?.reason ?? 'closed');
  }
  for (const { path, isLink } of staged.all) {
    const { owner, isEntry } = splitPath(path);
    if (owner === undefined || isEntry || isLink || isOrdinary(path) || refused.has(path)) continue;
    if (!changed.has(path) && !owners.has(owner)) continue;
    const entry = await entries.get(owner);
    if (entry && entry.reason === undefined) continue;
    if (await entries.isNamed(path)) continue;
    refused.set(path, entry ? 'beside' : 'unnamed');
  }
  const keys = staged.withKey.map((path): Refused => ({ path, reason: 'key' }));
  return [...keys, ...[...refused].map(([path, reason]) => ({ path, reason }))];
}

/** Judges a file by itself, whatever entry it belongs to. */
async function judgeFile(
  file: StagedFile,
  { read }: StagedFiles,
): Promise<RefusedReason | undefined> {
  const { path, isLink } = file;
  // Where the file system ignores letter case, `Private` is the same folder.
  const [top = '', name = '', ...more] = path.split('/');
  const folder = top.toLowerCase();
  if (folder === privateFolder)
    return more.length === 0 && name === '.gitignore' ? undefined : 'private';
  if (isLink) return leadsToPrivate(path, await read(file)) ? 'link' : undefined;
  if (folder === sealedFolder) {
    if (/^(?:\.git.*|recipients\.txt)$/.test(name) && more.length === 0) return undefined;
    const isSealed = top === sealedFolder && more.length === 0 && sealedName.test(name);
    return isSealed && isAgeFile(await read(file)) ? undefined : 'clear';
  }
  const isContent = /\.(?:ya?ml|md|mdx|markdown|json|toml|txt)(?:~|\.\w+)?$/i.test(path);
  if (!isContent || splitPath(path).isEntry || isOrdinary(path)) return undefined;
  const text = (await read(file)).toString('utf8');
  // It is no entry, so nothing else judges it.
  const pattern = hasToSayThatItIsOpen(path) ? undeclared : hidden;
  return pattern(text) ? 'elsewhere' : undefined;
}

/**
 * Whether a file that is no entry has to say that it is open, since its author may hold it for one: what is written like one in any
 * folder, whose name may be misspelled. Another has only not to say that it is closed.
 */
function hasToSayThatItIsOpen(path: string): boolean {
  const [folder = '', ...more] = path.split('/');
  if (more.length === 0 || folder.startsWith('.')) return false;
  if (/\.ya?ml$/i.test(path)) return true;
  if (getTypeOfFolder(folder.toLowerCase())) return more.length === 1 && !/\.txt$/i.test(path);
  return /\.(?:md|mdx|markdown)$/i.test(path);
}

const line = /^[ \t]*["']?visibility["']?[ \t]*[:=][ \t]*["']?(?<value>[\w-]*)/gm;

function hidden(text: string): boolean {
  return [...text.matchAll(line)].some(({ groups }) => !isOpen(groups?.['value']));
}

function undeclared(text: string): boolean {
  return text.search(line) < 0 || hidden(text);
}

function isOpen(value: string | undefined): boolean {
  return value === 'public' || value === 'unlisted';
}

function leadsToPrivate(path: string, target: Buffer): boolean {
  const resolved = posix.join(posix.dirname(path), target.toString('utf8').replaceAll('\\', '/'));
  return `/${resolved.toLowerCase()}/`.includes(`/${privateFolder}/`);
}

/** Whether bytes begin as an age file in its text form does, with the line that says the version inside. */
function isAgeFile(bytes: Buffer): boolean {
  const [first = '', second = ''] = bytes.toString('latin1', 0, 256).split(/\r?\n/);
  const header = Buffer.from(second, 'base64').toString('latin1');
  return (
    first === '-----BEGIN AGE ENCRYPTED FILE-----' && header.startsWith('age-encryption.org/v1\n')
  );
}

/** Files that people keep for other people, or for git. */
function isOrdinary(path: string): boolean {
  return /^(?:readme|license|licence|licencia|contributing|changelog)\b|^\.git/i.test(
    posix.basename(path),
  );
}
