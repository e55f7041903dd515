import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, type TestOptions } from 'vitest';
import { isLong } from '../pick-cases.ts';
import { MACHINE_PATH } from './create-environment.ts';
import { findTool } from './find-tool.ts';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test or a group of tests is skipped: `npm test` prints it, and fails where it is missing. */
    skipReason?: string;
  }
}

/**
 * Options of a test, or of a `describe`, that is skipped with a reason unless something holds.
 *
 * @param reason - What is missing, such as `needs ffmpeg`.
 */
export function skipUnless(condition: boolean, reason: string): TestOptions {
  return condition ? {} : { skip: true, meta: { skipReason: reason } };
}

/** Options of a test that runs in `npm run test:long` alone. */
export const longForm = skipUnless(isLong, 'long form: npm run test:long');

/** Options of a test of permissions, pipes or signals, which Windows does not have. */
export const posixOnly = skipUnless(process.platform !== 'win32', 'needs POSIX');

/** Options of a test that root would pass wrongly, as it may read and write everything. */
export const notAsRoot = skipUnless(process.getuid?.() !== 0, 'needs a user other than root');

/** Options of a test of what only root may do. */
export const rootOnly = skipUnless(process.getuid?.() === 0, 'needs root');

/** Combines options of tests. The test is skipped with the reason of the first that lacks something. */
export function allOf(...options: readonly TestOptions[]): TestOptions {
  return options.find(({ skip }) => skip === true) ?? {};
}

/**
 * Options of a test that needs programs which not every machine has. The test runs with `useTools`, or calls them by the path that
 * `getTool` returns: by name, it finds the base tools alone.
 */
export function needs(...tools: readonly string[]): TestOptions {
  const missing = tools.filter((name) => findTool(name) === undefined);
  return skipUnless(missing.length === 0, `needs ${missing.join(', ')}`);
}

/** Options of a test that needs ffmpeg and ffprobe, with encoders that not every build of ffmpeg has. */
export function needsFfmpeg(...encoders: readonly string[]): TestOptions {
  const ffmpeg = findTool('ffmpeg');
  if (ffmpeg === undefined || encoders.length === 0) return needs('ffmpeg', 'ffprobe');
  const { stdout } = spawnSync(ffmpeg, ['-hide_banner', '-encoders'], { encoding: 'utf8' });
  const missing = encoders.filter((encoder) => !stdout.includes(` ${encoder} `));
  return allOf(
    needs('ffprobe'),
    skipUnless(missing.length === 0, `needs ffmpeg with ${missing.join(', ')}`),
  );
}

/** Puts programs of the machine on the PATH for the tests of one file or `describe`. Those that the machine lacks stay missing. */
export function useTools(...tools: readonly string[]): void {
  let before: string | undefined;
  beforeAll(() => {
    before = process.env['PATH'];
    process.env['PATH'] = [createToolFolder(tools), before ?? ''].join(delimiter);
  });
  afterAll(() => {
    if (before !== undefined) process.env['PATH'] = before;
  });
}

/** Creates a folder with named programs of the machine, for the PATH of a program that a test starts. */
export function createToolFolder(tools: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tools-'));
  mkdirSync(folder, { recursive: true });
  const machinePath = process.env[MACHINE_PATH] ?? '';
  for (const name of tools) {
    const program = findTool(name);
    if (program === undefined) continue;
    // A program may itself look for others beside it, so it keeps the PATH of the machine.
    const script = `#!/bin/sh\nPATH=${quote(machinePath)} exec ${quote(program)} "$@"\n`;
    writeFileSync(join(folder, name), script);
    chmodSync(join(folder, name), 0o755);
  }
  return folder;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
