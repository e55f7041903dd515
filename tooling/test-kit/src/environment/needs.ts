import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, type TestOptions } from 'vitest';
import { isLong } from '../pick-cases.ts';
import { MACHINE_PATH } from './create-environment.ts';
import { findProgram } from './find-program.ts';

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

/** Finds a program of the machine that is not among the base tools. */
export function findTool(name: string): string | undefined {
  return findProgram(name, process.env[MACHINE_PATH] ?? process.env['PATH'] ?? '');
}

/**
 * Options of a test that needs programs which not every machine has. The test runs with `useTools`, or calls them by the path that
 * `findTool` returns: by name, it finds the base tools alone.
 */
export function needs(...tools: readonly string[]): TestOptions {
  const missing = tools.filter((name) => findTool(name) === undefined);
  return skipUnless(missing.length === 0, `needs ${missing.join(', ')}`);
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
