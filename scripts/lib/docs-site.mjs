// The docs as a site in docs/dist: the pages that people write, and those that come from code.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { packagesState } from './packages.mjs';
import { ROOT } from './paths.mjs';
import { REFERENCE_SOURCES, buildReference, isNoSource } from './reference.mjs';
import { run } from './run.mjs';

export const DOCS = join(ROOT, 'docs', 'dist');

/** Writes the pages that come from code, then builds the site. The packages have to be built. */
export async function buildDocs(options) {
  const reference = await buildReference();
  return reference.code === 0 ? buildDocsSite(options) : reference;
}

/** Builds the site unless nothing that it comes from has changed. */
async function buildDocsSite({ quiet = false } = {}) {
  const state = fingerprint(REFERENCE_SOURCES, [packagesState()], isNoSource);
  if (existsSync(join(DOCS, 'index.html')) && isStamped('docs', state)) {
    if (!quiet) console.log('The docs are built');
    return { code: 0, output: '' };
  }
  if (!quiet) console.log('Building the docs: about a minute');
  const site = await run('pnpm', ['--filter=./docs', 'run', 'build'], {
    quiet: true,
    shell: process.platform === 'win32',
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (site.code === 0) stamp('docs', state);
  return site;
}
