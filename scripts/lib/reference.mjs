// The pages of the docs that come from code, in docs/src/content/docs/*/reference (git-ignored). Each package is read by
// itself, since typedoc's own "packages" mode looks for entries in what was built; then all are put together.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../docs/src/languages.ts';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { CACHE, ROOT, folderNames } from './paths.mjs';
import { run } from './run.mjs';

/** What pages of the docs come from. */
export const REFERENCE_SOURCES = [
  'docs',
  'packages',
  'scripts/lib/document-packages.mjs',
  'scripts/lib/element-tags.mjs',
  'scripts/lib/foreign-members.mjs',
  'tooling/package-checks/src/data/repository.ts',
  'typedoc.json',
  'pnpm-lock.yaml',
];
export const isNoSource = (path) =>
  /(?:\.test(?:-d)?\.ts|\/(?:test|bench|fixtures)|^docs\/src\/content\/docs\/[a-z]+\/reference)$/.test(
    path,
  );

// What is read of the commands and the fields is read from the sources: nothing has to be built.
const FLAGS = ['--disable-warning=ExperimentalWarning', '--conditions=@comunal/source'];

/** Writes the pages unless nothing that they come from has changed. Answers the first failure, with typedoc's words. */
export async function buildReference() {
  const state = fingerprint(REFERENCE_SOURCES, [], isNoSource);
  const isWritten = languages.every((language) =>
    existsSync(join(ROOT, 'docs/src/content/docs', language, 'reference')),
  );
  if (isWritten && isStamped('reference', state)) return { code: 0, output: '' };
  const folders = folderNames('packages');
  const read = await runScript('scripts/lib/document-packages.mjs', folders);
  if (read.code !== 0) return read;
  const parts = folders.map((folder) => join(CACHE, 'reference', `${folder}.json`));
  const pages = await runScript('docs/scripts/write-pages.ts', parts);
  if (pages.code === 0) stamp('reference', state);
  return pages;
}

function runScript(path, argv) {
  const script = join(ROOT, path);
  return run(process.execPath, [...FLAGS, script, ...argv], { quiet: true });
}
