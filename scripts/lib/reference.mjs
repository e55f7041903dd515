// The pages of the docs that come from code, in docs/src/content/docs/*/reference (git-ignored). Each package is read by
// itself, since typedoc's own "packages" mode looks for entries in what was built; then all are put together.
import { join } from 'node:path';
import { CACHE, ROOT, folderNames } from './paths.mjs';
import { run } from './run.mjs';

// What is read of the commands and the fields is read from the sources: nothing has to be built.
const FLAGS = ['--disable-warning=ExperimentalWarning', '--conditions=@comunal/source'];

/** Answers the first failure, with typedoc's words. */
export async function buildReference() {
  const folders = folderNames('packages');
  const read = await runScript('scripts/lib/document-packages.mjs', folders);
  if (read.code !== 0) return read;
  const parts = folders.map((folder) => join(CACHE, 'reference', `${folder}.json`));
  return runScript('docs/scripts/write-pages.ts', parts);
}

function runScript(path, argv) {
  const script = join(ROOT, path);
  return run(process.execPath, [...FLAGS, script, ...argv], {
    quiet: true,
  });
}
