import { CliError, printable } from '@comunal/command';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseTarGzip } from 'nanotar';
import type { CmsTexts } from './cms-texts.ts';
import { decapRelease, type DecapRelease } from './decap-release.ts';

/** Fetches the packed package of a version of Decap CMS. */
export type FetchDecap = (version: string, signal: AbortSignal) => Promise<Uint8Array>;

/** Where Decap CMS comes from, and which release of it. */
export interface DecapSource {
  readonly fetchDecap: FetchDecap;
  readonly release: DecapRelease;
}

/** Fetches it by npm, from the registry that the project is set up for. Nothing of it is run. */
const fetchByNpm: FetchDecap = async (version, signal) => {
  const folder = await mkdtemp(join(tmpdir(), 'comunal-cms-'));
  try {
    // On Windows npm is a script, which only a shell runs, and an argument of a shell must hold no folder: it could have spaces.
    await promisify(execFile)(
      'npm',
      ['pack', `decap-cms@${version}`, '--ignore-scripts', '--silent'],
      {
        env: { ...process.env, npm_config_pack_destination: folder },
        signal,
        shell: process.platform === 'win32',
      },
    );
    return await readFile(join(folder, `decap-cms-${version}.tgz`));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Fetches the files of Decap CMS that go into the project, by their names there.
 *
 * @throws {@link CliError} when the registry does not answer, or delivers something else than what was published.
 */
export async function fetchDecapFiles(
  { fetchDecap, release: { version, integrity, files } }: DecapSource,
  { t }: CmsTexts,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const packed = await fetchDecap(version, signal).catch((thrown: unknown) => {
    if (signal.aborted) throw thrown;
    throw new CliError(1, t('cms:wrong.pack', { version, reason: describe(thrown) }));
  });
  if (sumOf(packed) !== integrity) throw new CliError(1, t('cms:wrong.integrity', { version }));
  const wanted = new Map<string, string>(Object.entries(files).map(([name, path]) => [path, name]));
  const unpacked = await parseTarGzip(packed, { filter: ({ name }) => wanted.has(name) });
  const unpackedFiles = new Map<string, Uint8Array>();
  for (const { name, data } of unpacked) {
    const target = wanted.get(name);
    if (target !== undefined && data) unpackedFiles.set(target, data);
  }
  for (const [path, name] of wanted)
    if (!unpackedFiles.has(name))
      throw new CliError(1, t('cms:wrong.incomplete', { version, file: path }));
  return unpackedFiles;
}

/** Returns the sum of a file as npm writes it. */
export function sumOf(data: Uint8Array): string {
  return `sha512-${createHash('sha512').update(data).digest('base64')}`;
}

/** What npm said last, on one line: it names the registry and the reason. */
function describe(thrown: unknown): string {
  const { stderr, message } = thrown as { readonly stderr?: string; readonly message?: string };
  const lines = (stderr || message || String(thrown)).trim().split('\n');
  const line = lines.find((each) => /npm (?:error|ERR!)|ENOENT/.test(each));
  return printable(line ?? lines[0] ?? '');
}

/** The release that the forms are tested with, from npm's registry. */
export const decapFromNpm: DecapSource = { fetchDecap: fetchByNpm, release: decapRelease };
