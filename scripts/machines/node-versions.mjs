// Further versions of Node, as npm packages that hold only the binary.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from '../lib/npm.mjs';
import { CACHE } from '../lib/paths.mjs';

/** The oldest that "engines" in package.json admits, the one that bootstrap.mjs fetches, and the newest (keep it up to date). */
export const NODE_VERSIONS = {
  'node-22': '22.18.0',
  'node-24': '24.21.0',
  'node-newest': '26.12.1',
};
const FOLDER = join(CACHE, 'machines');

/** Says why a version cannot be had, or nothing. */
export async function needsNode(version) {
  if (process.platform === 'win32') return 'needs POSIX';
  return (await fetchNode(version)) ? undefined : `npm cannot fetch Node ${version}`;
}

/** Fetches a version into a folder. Answers the folder of its program, for a PATH; undefined when that does not work. */
export async function fetchNode(version, folder = join(FOLDER, `node-${version}`)) {
  const programs = join(folder, 'node_modules', '.bin');
  if (existsSync(join(programs, 'node'))) return programs;
  mkdirSync(folder, { recursive: true });
  const { platform, arch } = process;
  const family = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  const names = [`${family}-${platform}-${arch}@${version}`, 'pnpm@12.21.0'];
  const argv = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', ...names];
  const { code } = await runNpm(argv, { quiet: true, cwd: folder });
  return code === 0 && existsSync(join(programs, 'node')) ? programs : undefined;
}
