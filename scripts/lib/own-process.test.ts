import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { listFilesWithOwnProcess } from './own-process.ts';

it.each([
  [true, 'replaces a module', "vi.mock(import('node:fs'));"],
  [true, 'replaces a global', "vi.stubGlobal('document', {});"],
  [true, 'stops the clock', 'vi.useFakeTimers();'],
  [true, 'sets a variable', "process.env['GIT_DIR'] = folder;"],
  [true, 'stands still at a time', "vi.setSystemTime('2031-05-01');"],
  [true, 'removes a variable', "delete process.env['GIT_DIR'];"],
  [true, 'sets several variables', 'Object.assign(process.env, { LANG: "es" });'],
  [true, 'changes the working folder', 'process.chdir(folder);'],
  [true, 'registers a language', "registerLanguage('tzh', {});"],
  [true, 'imports a module late', "await import('../define/index.ts');"],
  [false, 'reads a variable', "const isLong = process.env['COMUNAL_TEST_LONG'] === '1';"],
  [false, 'replaces a method for a test', "vi.spyOn(Math, 'random');"],
  [false, 'imports late in a page', 'await import("./a.js");'],
])('is %s of a test that %s', (isOwn, _, code) => {
  const root = mkdtempSync(join(tmpdir(), 'comunal-own-process-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src/sample.test.ts'), code);
  expect(listFilesWithOwnProcess(['src/**/*.test.ts'], root)).toEqual(
    isOwn ? ['src/sample.test.ts'] : [],
  );
});
