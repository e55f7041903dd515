// The reference: typedoc over every package's entries, as Markdown in docs/reference (git-ignored).
// Each package is read by itself, since typedoc's own "packages" mode looks for entries in what was built; then all are put together.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkSources } from './link-sources.ts';
import { CACHE, ROOT, bin, folderNames } from './paths.mjs';
import { run } from './run.mjs';

/** Answers the first failure, with typedoc's words. */
export async function buildReference() {
  const folders = folderNames('packages');
  const read = await readPackages(folders);
  if (read.code !== 0) return read;
  const parts = folders.map((folder) => join(CACHE, 'reference', `${folder}.json`));
  const merged = await mergeParts(parts);
  if (merged.code === 0) for (const folder of folders) linkPages(folder);
  return merged;
}

function readPackages(folders) {
  const script = join(ROOT, 'scripts', 'lib', 'document-packages.mjs');
  return run(process.execPath, [script, ...folders], { quiet: true });
}

function mergeParts(parts) {
  const argv = ['--logLevel', 'Warn', '--entryPointStrategy', 'merge'];
  for (const part of parts) argv.push('--entryPoints', part);
  argv.push('--out', join(ROOT, 'docs', 'reference'));
  return run(bin('typedoc'), argv, { quiet: true, shell: process.platform === 'win32' });
}

function linkPages(folder) {
  const { name: packageName } = JSON.parse(
    readFileSync(join(ROOT, 'packages', folder, 'package.json'), 'utf8'),
  );
  const top = `docs/reference/${packageName}`;
  for (const name of readdirSync(join(ROOT, top), { recursive: true })) {
    if (!name.endsWith('.md')) continue;
    const page = `${top}/${name.replaceAll('\\', '/')}`;
    const file = join(ROOT, page);
    writeFileSync(file, linkSources(readFileSync(file, 'utf8'), page, `packages/${folder}`));
  }
}
