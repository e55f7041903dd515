import { runGit } from '@comunal/command/process';

/** A file as it would be committed. */
export interface StagedFile {
  /** Relative to the content folder, with forward slashes. */
  readonly path: string;
  readonly oid: string;
  readonly isLink: boolean;
}

/** What a commit would hold of a content folder. */
export interface StagedFiles {
  /** Every file of the folder that git would have, changed or not. */
  readonly all: readonly StagedFile[];
  /** The paths that the commit changes, adds or removes. A file that is renamed is one of each. */
  readonly changed: readonly string[];
  /** Files of the repository, by their path in it, in which a secret key of age is added. */
  readonly withKey: readonly string[];
  /** Reads what would be committed of a file, whatever the working tree holds. */
  readonly read: (file: StagedFile) => Promise<Buffer>;
}

/** A secret key of age, also one against quantum computers. */
const KEY = /AGE-SECRET-KEY-(?:PQ-)?1[02-9AC-HJ-NP-Z]{58}/;
/** What git looks for, as an extended regular expression: how a key begins, also in UTF-16, where a zero stands between two letters: no dot matches one. */
const KEY_START = [...'AGE-SECRET-KEY-'].join('[^ ]?');

/** Lists what a commit would hold of a content folder; undefined where there is no repository. */
export async function listStaged(
  dir: string,
  signal: AbortSignal,
): Promise<StagedFiles | undefined> {
  const git = (...args: string[]): Promise<Buffer> => askGit(dir, args, signal);
  const isInside = await git('rev-parse', '--is-inside-work-tree').catch(() => undefined);
  signal.throwIfAborted();
  if (isInside?.toString().trim() !== 'true') return undefined;
  const diff = ['diff', '--cached', '--name-only', '--no-renames', '--no-ext-diff', '-z'];
  return {
    all: split(await git('ls-files', '--stage', '-z', '--', '.')).flatMap(parseStaged),
    changed: split(await git(...diff, '--relative')),
    // As text: git looks into no file that it takes for a binary one, or that `.gitattributes` calls so.
    withKey: await listWithKey(git, diff),
    read: ({ oid }) => git('cat-file', 'blob', oid),
  };
}

/** Lists the files in which a key is added; one that loses its last key may be committed. */
async function listWithKey(
  git: (...args: string[]) => Promise<Buffer>,
  diff: readonly string[],
): Promise<string[]> {
  const filter = ['--no-textconv', '--text', '--diff-filter=d', `-G${KEY_START}`];
  const withKey: string[] = [];
  for (const path of split(await git(...diff, ...filter))) {
    const staged = await git('cat-file', 'blob', `:0:${path}`);
    if (KEY.test(staged.toString('latin1').replaceAll('\0', ''))) withKey.push(path);
  }
  return withKey;
}

function parseStaged(line: string): StagedFile[] {
  const [, mode, oid, path] = /^(\d+) ([0-9a-f]+) \d\t(.*)$/s.exec(line) ?? [];
  // 160000 is another repository inside this one, which holds no file here.
  if (oid === undefined || path === undefined || mode === '160000') return [];
  return [{ path, oid, isLink: mode === '120000' }];
}

function split(output: Buffer): string[] {
  return output.toString('utf8').split('\0').filter(Boolean);
}

/** Runs git with the variables that it gave to its hook: they name the index of this commit, which may be another than usual. */
async function askGit(dir: string, args: readonly string[], signal: AbortSignal): Promise<Buffer> {
  const options = { signal, isHook: true, maxOutputBytes: 512 * 1024 * 1024 };
  const result = await runGit(dir, args, options).catch(() => undefined);
  signal.throwIfAborted();
  if (result?.code !== 0) throw new GitFailure();
  return result.output;
}

/** Git ended with an error. What it printed may name a closed entry, and is not repeated. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
}
