// Runs npm: the one that started us, or else the one on the PATH.
import { run } from './run.mjs';

/** Answers as `run` does. Only what Node 18 understands: it is used before any Node is fetched. */
export function runNpm(argv, options = {}) {
  const npm = process.env.npm_execpath;
  return npm?.endsWith('npm-cli.js')
    ? run(process.execPath, [npm, ...argv], options)
    : run('npm', argv, { ...options, shell: process.platform === 'win32' });
}
