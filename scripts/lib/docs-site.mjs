// The docs: pages that come from code, and all of them as a site in docs/dist.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { ROOT } from './paths.mjs';
import { buildReference } from './reference.mjs';
import { run } from './run.mjs';

export const DOCS = join(ROOT, 'docs', 'dist');

const SOURCES = ['docs', 'packages', 'examples/collective-site/content-sample', 'pnpm-lock.yaml'];
const isNoSource = (path) => /(?:\.test(?:-d)?\.ts|\/(?:test|bench|reference))$/.test(path);

/** Builds the docs unless nothing that they come from has changed. The packages have to be built. */
export async function buildDocs() {
  const state = fingerprint(SOURCES, [], isNoSource);
  if (existsSync(join(DOCS, 'index.html')) && isStamped('docs', state)) {
    console.log('The docs are built');
    return { code: 0, output: '' };
  }
  console.log('Building the docs: about a minute');
  const reference = await buildReference();
  if (reference.code !== 0) return reference;
  const site = await run('pnpm', ['--filter=./docs', 'run', 'build'], {
    quiet: true,
    shell: process.platform === 'win32',
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (site.code === 0) stamp('docs', state);
  return site;
}
