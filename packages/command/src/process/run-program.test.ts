import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { childEnvironment } from '@comunal/test-kit/environment';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runGit } from './run-git.ts';
import { runProgram, type RunProgramOptions } from './run-program.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comunal-process-'));
});
afterAll(() => rm(folder, { recursive: true }));

const node = (script: string, options?: RunProgramOptions) =>
  runProgram(process.execPath, ['-e', script], options);
const forever = 'setInterval(() => {}, 1000)';

it('gives the exit code, what was printed and the last lines that were said', async () => {
  const script = `console.log('out'); for (const line of ['a', 'b', 'c']) console.error(line); process.exitCode = 3`;
  const result = await node(script, { maxOutputBytes: 100, maxMessages: 2 });
  expect(result).toEqual({
    code: 3,
    signal: null,
    output: Buffer.from('out\n'),
    messages: ['b', 'c'],
  });
});

it('keeps nothing that is not asked for, and gives the input', async () => {
  const script = `process.stdin.on('data', (data) => { console.log('x'); console.error('y'); process.exitCode = data.length })`;
  const result = await node(script, { input: 'seven!!' });
  expect(result).toEqual({ code: 7, signal: null, output: Buffer.alloc(0), messages: [] });
});

it('gives lines without control characters, cut off, and without secrets', async () => {
  const lines: string[] = [];
  const script = String.raw`process.stderr.write('\u001B[31m 10%\r20%\u0007\u202E\n\n' + 'z'.repeat(100000) + '\nkey=clave%20secreta')`;
  await node(script, { onLine: (line) => lines.push(line), secrets: ['clave secreta'] });
  expect(lines).toEqual(['10%', '20%', 'z'.repeat(2_000), 'key=•••']);
});

it('gives arguments to the program and to no shell', async () => {
  const args = ['-e', 'console.log(process.argv[1])', '$(echo shell); `id` "*"'];
  const { output } = await runProgram(process.execPath, args, { maxOutputBytes: 100 });
  expect(output.toString()).toBe('$(echo shell); `id` "*"\n');
});

it.each([
  ['no-such-program', { code: 'not-found', systemCode: 'ENOENT' }],
  [tmpdir(), { code: 'not-started', systemCode: 'EACCES' }],
  ['nul\0', { code: 'not-started' }],
])('says that %j did not start, without its arguments', async (program, expected) => {
  const failure: unknown = await runProgram(program, ['canary-argument']).catch((error) => error);
  expect(failure).toMatchObject({ name: 'ProgramError', ...expected });
  expect(inspect(failure, { depth: 10, showHidden: true })).not.toContain('canary');
});

it('stops what takes too long or prints too much', async () => {
  await expect(node(forever, { timeLimitMs: 50 })).rejects.toMatchObject({ code: 'too-slow' });
  const endless = `process.stdout.on('error', () => process.exit()); setInterval(() => process.stdout.write('x'.repeat(65536)), 0)`;
  await expect(node(endless, { maxOutputBytes: 100_000 })).rejects.toMatchObject({
    code: 'too-much-output',
  });
});

it('ends with the reason of the signal, once the program has ended', async () => {
  const stop = new AbortController();
  let pid = 0;
  const running = node(`console.error(process.pid); ${forever}`, {
    signal: stop.signal,
    onLine(line) {
      pid = Number(line);
      stop.abort(new Error('enough'));
    },
  });
  await expect(running).rejects.toThrow('enough');
  expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  await expect(node(forever, { signal: stop.signal })).rejects.toThrow('enough');
});

it('lets a program put its files in order where it may, and kills it when it does not end', async () => {
  const file = join(folder, 'ended');
  const tidy = `process.on('SIGTERM', () => { require('node:fs').writeFileSync(${JSON.stringify(file)}, ''); process.exit() }); console.error('ready'); ${forever}`;
  const deaf = `process.on('SIGTERM', () => {}); console.error('ready'); ${forever}`;
  for (const [script, graceMs] of [
    [tidy, 60_000],
    [deaf, 20],
  ] as const) {
    const stop = new AbortController();
    const onLine = (): void => stop.abort(new Error('enough'));
    await expect(node(script, { signal: stop.signal, graceMs, onLine })).rejects.toThrow('enough');
  }
  await rm(file);
});

it('leaves no program behind when this process ends', async () => {
  const module = JSON.stringify(new URL('run-program.ts', import.meta.url).href);
  const child = JSON.stringify(`console.error(process.pid); ${forever}`);
  const script = join(folder, 'parent.mjs');
  await writeFile(
    script,
    `import { runProgram } from ${module};
    const onLine = (line) => { console.log(line); process.exit(); };
    await runProgram(process.execPath, ['-e', ${child}], { onLine });`,
  );
  const options = ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning'];
  const { stdout, stderr } = spawnSync(process.execPath, [...options, script], {
    encoding: 'utf8',
  });
  expect([stderr, Number(stdout)]).toEqual(['', expect.any(Number)]);
  const isGone = (): boolean => {
    try {
      return !process.kill(Number(stdout), 0);
    } catch {
      return true;
    }
  };
  await expect.poll(isGone).toBe(true);
});

it('asks git about the folder, whatever the variables of a hook say', async () => {
  const env = childEnvironment({ GIT_DIR: join(folder, 'elsewhere') });
  const args = ['rev-parse', '--is-inside-work-tree'];
  const here = import.meta.dirname;
  const result = await runGit(here, args, { env });
  expect([result.code, result.output.toString()]).toEqual([0, 'true\n']);
  const { code, messages } = await runGit(here, args, { env, isHook: true, maxMessages: 3 });
  expect([code, messages.join()]).toEqual([128, expect.stringContaining('not a git repository')]);
});
