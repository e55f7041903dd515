import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { machineNpmEnvironment } from '@comunal/test-kit/environment';
import { build } from 'esbuild';

const run = promisify(execFile);
const SDK = '@jitsi/react-native-sdk@13.2.0';
/** What its script for pages imports. The package itself is not installed: its peers are React Native. */
const BESIDE = [
  '@jitsi/js-utils@6.3.2',
  '@jitsi/logger@2.1.1',
  '@hapi/bourne@3.0.0',
  '@braintree/sanitize-url@7.1.1',
  'events@3.3.0',
  'js-md5@0.6.1',
  'ua-parser-js@2.0.4',
];
const ROOT = join(import.meta.dirname, '..', '..', '..', '..');
const CACHE = join(ROOT, 'node_modules', '.cache', 'jitsi-external-api-13.2.0');

/**
 * Jitsi's own script for pages (Apache-2.0), fetched once into a cache folder and bundled; undefined where no registry
 * answers. One thing is changed in it: it calls the simulator by http, which the real one never does.
 */
export async function realExternalApi(): Promise<string | undefined> {
  if (!(await isFetched())) return undefined;
  const text = await bundle(
    'JitsiMeetExternalAPI',
    "module.exports = require('./modules/API/external')",
  );
  const changed = text.replace(/https:(\/\/\$\{\w+\}\/#jitsi_meet_external_api_id)/, 'http:$1');
  if (changed === text) throw new Error('The script calls its server in a way that is not known.');
  return changed;
}

/** What Jitsi's own page in the frame reads its address and talks to the page around it with, as `jitsi`, in the same way. */
export async function realFrameSide(): Promise<string | undefined> {
  if (!(await isFetched())) return undefined;
  return bundle(
    'jitsi',
    `export { getJitsiMeetTransport } from './modules/transport';
    export { parseURLParams } from './react/features/base/util/parseURLParams';
    export { getBackendSafeRoomName, parseURIString } from './react/features/base/util/uri';`,
  );
}

async function isFetched(): Promise<boolean> {
  if (existsSync(CACHE)) return true;
  try {
    await fetchInto(`${CACHE}.${process.pid}`);
    return true;
  } catch {
    return false;
  } finally {
    await rm(`${CACHE}.${process.pid}`, { recursive: true, force: true });
  }
}

async function fetchInto(folder: string): Promise<void> {
  const quiet = { cwd: folder, timeout: 300_000, env: machineNpmEnvironment() };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }');
  const { stdout } = await run('npm', ['pack', SDK, '--silent'], quiet);
  await run('tar', ['xzf', stdout.trim()], quiet);
  await rm(join(folder, stdout.trim()));
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
  await run('npm', ['install', ...flags, ...BESIDE], quiet);
  // Another test file may have been faster.
  await rename(folder, CACHE).catch((error: unknown) => {
    if (!existsSync(CACHE)) throw error;
  });
}

async function bundle(globalName: string, contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: join(CACHE, 'package') },
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    globalName,
    nodePaths: [join(CACHE, 'node_modules')],
    resolveExtensions: ['.web.js', '.web.ts', '.web.tsx', '.tsx', '.ts', '.js', '.json'],
    loader: { '.js': 'jsx' },
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
