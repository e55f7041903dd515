import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { childEnvironment } from '../../tooling/test-kit/src/environment/index.ts';
import type { Counts } from '../lib/format-counts.ts';

const root = join(import.meta.dirname, '..', '..');
const vitest = join(root, 'node_modules', 'vitest');
const dir = mkdtempSync(join(tmpdir(), 'comunal-reporter-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const reporter = pathToFileURL(join(import.meta.dirname, 'reporter.ts')).href;
const measure = join(import.meta.dirname, 'measure-cpu.ts');
/** A name that a shell and a regular expression would both take apart. */
const NAME = String.raw`costs $1.50 (it's "a|b" \ 100 %)`;
plant({
  'vitest.config.mjs': `import { TestReporter } from '${reporter}';
    export default { test: {
      reporters: [new TestReporter()],
      setupFiles: [${JSON.stringify(measure)}],
      allowOnly: false,
      isolate: false,
    } };`,
  'passing.test.mjs': `it('passes', () => { console.log('printed'); });
    it('passes too', () => {});`,
  'failing.test.mjs': `describe('a group', () => {
      it(${JSON.stringify(NAME)}, () => { expect({ a: 1 }).toEqual({ a: 2 }); });
      it(${JSON.stringify(`${NAME} and more`)}, () => { throw new Error('another one'); });
      it('passes', () => {});
    });`,
  'import.test.mjs': `import './missing.mjs'; it('passes', () => {});`,
  'hook.test.mjs': `describe('with a hook', () => {
      beforeAll(() => { throw new Error('broken hook'); });
      it('needs it', () => {});
    });
    it('passes', () => {});`,
  'late.test.mjs': `it('starts it', () => {
      setImmediate(() => { throw new Error('came late'); });
      return new Promise((done) => setImmediate(() => setImmediate(done)));
    });`,
  'skipped.test.mjs': `it('needs a tool', { skip: true, meta: { skipReason: 'needs hugo' } }, () => {});
    describe('long', { skip: true, meta: { skipReason: 'long form' } }, () => {
      it.each([1, 2])('case %i', () => {});
    });
    it('finds out late', (context) => context.skip('no IPv6'));
    it.skip('forgotten', () => {});`,
  'only.test.mjs': `it.only('is left alone', () => {}); it('passes', () => {});`,
});

function plant(files: Readonly<Record<string, string>>): void {
  mkdirSync(join(dir, 'node_modules'));
  symlinkSync(vitest, join(dir, 'node_modules', 'vitest'), 'junction');
  const head = "import { beforeAll, describe, expect, it } from 'vitest';\n";
  for (const [name, text] of Object.entries(files))
    writeFileSync(join(dir, name), name.includes('.test.') ? head + text : text);
}

/** Runs vitest in the folder of planted tests, by its words or by a line for a shell. */
function run(args: readonly string[] | string) {
  const command = [process.execPath, join(vitest, 'vitest.mjs'), 'run', '--root', dir];
  const isLine = typeof args === 'string';
  const quoted = command.map((word) => `"${word}"`).join(' ');
  const [program = '', ...words] = isLine ? [`${quoted} ${args}`] : [...command, ...args];
  const { status, stdout, stderr } = spawnSync(program, words, {
    shell: isLine,
    cwd: dir,
    encoding: 'utf8',
    env: childEnvironment({
      COMUNAL_COUNTS_FILE: join(dir, 'counts.json'),
      COMUNAL_TEST_TIMES: join(dir, 'times.md'),
      COMUNAL_TEST_LONG: undefined,
      CI: 'true',
    }),
  });
  const counts = JSON.parse(readFileSync(join(dir, 'counts.json'), 'utf8')) as Counts;
  const [output = '', list = ''] = stdout.split('Failed tests, each with the command');
  return { status, output, list, counts, stderr };
}

/** Lists the failures of the end of a report with their commands. */
function listFailures(list: string) {
  const matches = list.matchAll(/^ {2}(\S.*)\n {4}npm run test:file -- (.*)$/gm);
  return [...matches].map(([, title = '', args = '']) => ({ title, args }));
}

describe('TestReporter', () => {
  const all = run([]);
  const failures = listFailures(all.list);

  it('counts tests, and as failures also broken files, groups, late errors and skips without a reason', () => {
    expect(all.counts).toEqual({ passed: 5, failed: 7, skipped: 6 });
    expect(all.status).toBe(1);
    expect(failures.map(({ title }) => title).toSorted()).toEqual([
      `failing.test.mjs > a group > ${NAME}`,
      `failing.test.mjs > a group > ${NAME} and more`,
      'hook.test.mjs > with a hook',
      'import.test.mjs',
      'late.test.mjs: Uncaught Exception',
      'only.test.mjs > is left alone',
      'skipped.test.mjs > forgotten',
    ]);
  });

  it('prints each failure once with its difference and line, without escape codes', () => {
    for (const { title } of failures)
      expect(all.output.split(`FAILED: ${title}\n`), title).toHaveLength(2);
    expect(all.output).toMatch(/-\s+"a": 2,\n\+\s+"a": 1,/);
    expect(all.output).toContain('❯ failing.test.mjs:3:');
    expect(all.output).toContain("Cannot find module './missing.mjs'");
    expect(all.output).toContain('broken hook');
    expect(all.output).toContain('came late');
    expect(all.output).toContain('stdout | passing.test.mjs > passes\nprinted\n');
    expect(all.output + all.list + all.stderr).not.toContain('\u001B');
  });

  it('groups skipped tests by their reason', () => {
    expect(all.output).toMatch(
      /\n2 skipped: long form\n1 skipped: needs hugo\n1 skipped: no IPv6\n1 skipped: not run, as a hook before it failed\n1 skipped: not run, as another test of the file has .only\n/,
    );
  });

  it('measures files and folders', () => {
    const times = readFileSync(join(dir, 'times.md'), 'utf8');
    expect(times).toMatch(/\| – \| \d+\.\d \| tests \|/);
    expect(times).toMatch(/\| \d+\.\d \| \d+\.\d \| passing\.test\.mjs \|/);
  });

  it.each([
    `failing.test.mjs > a group > ${NAME}`,
    'hook.test.mjs > with a hook',
    'late.test.mjs: Uncaught Exception',
    'skipped.test.mjs > forgotten',
  ])('repeats a failure alone by its command: %s', (title) => {
    const failure = failures.find((each) => each.title === title);
    const again = run(failure?.args ?? '');
    expect(listFailures(again.list)).toEqual([failure]);
    expect(again.status).toBe(1);
  });

  it('counts no test as skipped that a name pattern leaves out', () => {
    const { status, counts, output } = run(['skipped', 'passing', '-t', '^passes$|case 1']);
    expect(counts).toEqual({ passed: 1, failed: 0, skipped: 1 });
    expect(status).toBe(0);
    expect(output).toContain('1 skipped: long form');
  });

  it('fails where a name pattern matches no test', () => {
    const { status, counts } = run(['passing', '-t', 'nothing']);
    expect(counts).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(status).toBe(1);
  });
});
