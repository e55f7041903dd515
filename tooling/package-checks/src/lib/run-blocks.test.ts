import { expect, it } from 'vitest';
import { runBlocks } from './run-blocks.ts';
import { createSampleFolder } from './sample-workspace.ts';

const run = (...codes: string[]) => {
  const files = codes.map((code, index) => [`${index}.mjs`, code] as const);
  return runBlocks(
    createSampleFolder(Object.fromEntries(files)),
    Object.keys(Object.fromEntries(files)),
  );
};

it('keeps the outputs of modules apart', async () => {
  expect(await run("console.log('a')", '', "process.stdout.write('b')")).toEqual([
    { output: 'a\n' },
    { output: '' },
    { output: 'b' },
  ]);
});

it('goes on after a module that fails, however it does', async () => {
  const codes = [
    "throw new Error('first')",
    'process.exit(3)',
    "void Promise.reject(new Error('not awaited'))",
    'process.exitCode = 4',
    'await new Promise(() => {})',
    "console.log('last')",
  ];
  expect(await run(...codes)).toMatchObject([
    { error: expect.stringContaining('first') },
    { error: expect.stringContaining('code 3') },
    { error: expect.stringContaining('not awaited') },
    { error: expect.stringContaining('exit code 4') },
    { error: expect.stringContaining('code 13') },
    { output: 'last\n' },
  ]);
});
