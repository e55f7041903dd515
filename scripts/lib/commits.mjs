// Asks for `type(scope): subject` of every commit since the rule exists.
import { spawnSync } from 'node:child_process';
import { ROOT, bin } from './paths.mjs';
import { run } from './run.mjs';

/** The last commit that was written without the rule. */
const LAST_WITHOUT = 'd53848ec3c1a6f692e3147c178d0a308578b1fdb';

/** Answers `{ code, output, note }`; the note says when there is no history to check, as in an archive or a shallow clone. */
export async function checkCommits({ cwd = ROOT, since = LAST_WITHOUT } = {}) {
  if (git(cwd, 'merge-base', '--is-ancestor', since, 'HEAD') !== 0)
    return { code: 0, output: '', note: 'no history here, so no commit was checked' };
  const argv = ['--from', since, '--to', 'HEAD', '--config', `${ROOT}/commitlint.config.mjs`];
  return run(bin('commitlint'), argv, { quiet: true, cwd, shell: process.platform === 'win32' });
}

function git(cwd, ...argv) {
  return spawnSync('git', argv, { cwd, stdio: 'ignore' }).status;
}
