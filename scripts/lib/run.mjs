// Starts programs, and sees to it that none outlives us.
import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';
import { isAlive, starters } from './starters.mjs';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
const GRACE_MS = 5000;

/** For a program in Go that ends in seconds: it collects its garbage less often, which takes a tenth of its time, for a third more memory. */
export const ROOMY = { GOGC: '200' };

const children = new Set();
let stoppedBy;
let watching = false;

/**
 * Runs a program to its end and answers its exit code.
 * `quiet` collects what it prints as `output` in place of showing it.
 */
export function run(command, argv, { quiet = false, env = {}, cwd = ROOT, shell = false } = {}) {
  watch();
  return new Promise((resolve) => {
    const child = spawn(command, argv, {
      cwd,
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...env },
    });
    children.add(child);
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    const end = (code, extra = '') => {
      children.delete(child);
      // Once told to stop, no later step may start.
      if (stoppedBy && children.size === 0) process.exit(SIGNALS[stoppedBy]);
      resolve({ code, output: Buffer.concat(chunks).toString() + extra });
    };
    child.on('error', (error) => end(127, `${command}: ${error.message}\n`));
    child.on('close', (code, signal) => end(code ?? SIGNALS[signal] ?? 1));
  });
}

/** Passes signals on, and stops when whoever started us is gone: npm keeps SIGTERM to itself. */
function watch() {
  if (watching) return;
  watching = true;
  for (const signal of Object.keys(SIGNALS)) process.on(signal, stop);
  const parent = process.ppid;
  const others = starters();
  setInterval(() => {
    if (process.ppid !== parent || !others.every(isAlive)) stop('SIGTERM');
  }, 500).unref();
}

function stop(signal) {
  stoppedBy ??= signal;
  if (children.size === 0) process.exit(SIGNALS[stoppedBy]);
  for (const child of children) child.kill(signal);
  // npm and shells keep a SIGINT to themselves when it was not typed.
  setTimeout(() => {
    for (const child of children) child.kill('SIGTERM');
  }, 1000).unref();
  setTimeout(() => {
    for (const child of children) child.kill('SIGKILL');
  }, GRACE_MS).unref();
}
