// The example site: built into dist/ (real content) and dist-sample/ (invented content) of its folder.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, isStamped, stamp } from './fingerprint.mjs';
import { packagesState } from './packages.mjs';
import { ROOT } from './paths.mjs';
import { run } from './run.mjs';

export const SITE = 'examples/collective-site';
const BUILT = ['dist', 'dist-sample'];
const isTest = (path) => path === `${SITE}/test` || path.endsWith('.test.ts');

/** Builds both contents of the site unless nothing they come from has changed. */
export async function buildSite({ quiet = false } = {}) {
  if (!existsSync(join(ROOT, SITE, 'package.json'))) {
    return { code: 1, output: `There is no ${SITE}/package.json, so there is no site to build.` };
  }
  // The day is in it: a consent that ended yesterday must not be shown today.
  const today = new Date().toISOString().slice(0, 10);
  const state = fingerprint([SITE, 'pnpm-lock.yaml'], [packagesState(), today], isTest);
  const present = BUILT.every((name) => existsSync(join(ROOT, SITE, name)));
  if (present && isStamped('site', state)) {
    if (!quiet) console.log('The example site is built');
    return { code: 0, output: '' };
  }
  if (!quiet) console.log('Building the example site');
  const result = await run('pnpm', [`--filter=./${SITE}`, 'run', 'build'], {
    quiet: true,
    shell: process.platform === 'win32',
  });
  const missing = BUILT.filter((name) => !existsSync(join(ROOT, SITE, name)));
  if (result.code === 0 && missing.length > 0) {
    const output = `The build of ${SITE} made no ${missing.join(' and no ')}.\n${result.output}`;
    return { code: 1, output };
  }
  if (result.code === 0) stamp('site', state);
  return result;
}
