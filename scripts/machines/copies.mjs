// Copies of the checkout, in a temporary folder that goes with this process.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';
import { run } from '../lib/run.mjs';
import { stopLeftovers } from './stop-leftovers.mjs';

let temporary;

/** Creates a folder, of this run alone. */
export function createTemporaryFolder(name) {
  if (temporary === undefined) {
    temporary = mkdtempSync(join(tmpdir(), 'm-')); // short, as addresses of sockets are;
    chmodSync(temporary, 0o755); // also for the ordinary user
    process.once('exit', () => {
      stopLeftovers(temporary);
      // A process that was just killed may still have been writing.
      rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    });
  }
  const folder = join(temporary, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Copies the checkout as it is, with what is built: a clone, then the files that changed or that git ignores, and the packages of
 * the lockfile.
 *
 * @returns its path
 */
export async function copyCheckout(name) {
  const folder = join(createTemporaryFolder('copies'), name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  // Its objects are no links, since another user may come to own them.
  await call('git', ['clone', '--quiet', '--no-hardlinks', ROOT, folder]);
  const list = 'git ls-files -z --deduplicate --cached --modified --others --exclude-standard';
  const built =
    "git ls-files -z --others --ignored --exclude-standard --directory | grep -zvE '(^|/)(node_modules|\\.release|\\.bundle)/$'";
  for (const files of [list, built])
    await call('sh', [
      '-c',
      `${files} | tar -C "$0" --ignore-failed-read --null -T - -cf - | tar -C "$1" -xf - --no-same-owner`,
      ROOT,
      folder,
    ]);
  await call('pnpm', ['install', '--offline', '--frozen-lockfile'], folder);
  return folder;
}

/** Gives a copy to a user. What is linked to elsewhere, such as to the store of pnpm, stays as it is: they can read it. */
export function giveTo(user, folder) {
  const own = '( -type d -o -type l -o -type f -links 1 )'.split(' ');
  return call('find', [folder, ...own, '-exec', 'chown', '-h', `${user}:${user}`, '{}', '+']);
}

async function call(command, argv, cwd = ROOT) {
  const { code, output } = await run(command, argv, { quiet: true, cwd });
  if (code !== 0) throw new Error(`${command} ${argv.join(' ')} ended with ${code}\n${output}`);
}
