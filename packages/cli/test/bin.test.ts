import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CheckReport } from '@comunal/content/cli';
import { childEnvironment, skipUnless } from '@comunal/test-kit/environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url));
const node = ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning', bin];
const env = childEnvironment({ LANG: 'en_GB.UTF-8' });
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'comunal-bin-'));
  mkdirSync(join(dir, 'content/people'), { recursive: true });
  mkdirSync(join(dir, 'content/organizations'), { recursive: true });
  const texts = '{ es: a, en: b, pt: c }';
  writeFileSync(
    join(dir, 'content/site.yaml'),
    `visibility: public\ntitle: T\nurl: https://t.example\nlanguages: [es, en, pt]\norganization: o\ntagline: ${texts}\nsummary: ${texts}\n`,
  );
  writeFileSync(
    join(dir, 'content/organizations/o.yaml'),
    'visibility: public\nname: O\nkind: collective\n',
  );
  // A command that waits until it is told to stop, in the place of a package.
  const waiting = join(dir, 'node_modules/@comunal/peertube');
  mkdirSync(waiting, { recursive: true });
  writeFileSync(
    join(waiting, 'package.json'),
    '{ "type": "module", "exports": { "./cli": "./cli.js" } }',
  );
  writeFileSync(
    join(waiting, 'cli.js'),
    `export const commands = [{ name: 'peertube', summary: {}, load: async () => ({ help: () => '', run: ({ args, signal, stdout }) => {
    if (args[0] === 'throw') throw Object.assign(new Error('the bridge is down'), { code: 'EBRIDGE' });
    stdout.write('waiting\\n');
    return new Promise((_, reject) => { const keep = setInterval(() => {}, 1000); signal.addEventListener('abort', () => { clearInterval(keep); reject(signal.reason); }); });
  } }) }];\n`,
  );
});

afterAll(() => rmSync(dir, { recursive: true, force: true }));

const comunal = (...args: string[]) =>
  spawnSync(process.execPath, [...node, ...args], { cwd: dir, env, encoding: 'utf8' });

describe('comunal check', () => {
  it('says how many entries and languages, and no problem', () => {
    const { status, stdout, stderr } = comunal('check');
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^2 .*; 3 .*Spanish.*English.*Portuguese/);
    expect(stdout).toMatch(/^ {2}Portuguese\D+2\D+2\D/m);
    expect(status).toBe(0);
  });

  it('names file, line and column of an error, and exits with 1', () => {
    const file = join(dir, 'content/people/ada.yaml');
    writeFileSync(file, 'visibility: public\nnaem: Ada\n');
    const { status, stdout } = comunal('check', 'content');
    expect(stdout).toMatch(/^content\/people\/ada\.yaml:2:1: error: .*naem.*name/m);
    expect(status).toBe(1);
    const json = JSON.parse(comunal('check', '--json').stdout) as CheckReport;
    expect(json).toMatchObject({
      version: 1,
      dir: 'content',
      entries: 2,
      counts: { error: 1, warning: 0, notice: 0 },
    });
    rmSync(file);
  });

  it('exits with 2 for an option that there is not', () => {
    expect(comunal('check', '--jsno').status).toBe(2);
    expect(comunal('check', 'a', 'b').status).toBe(2);
  });
});

describe('colours', () => {
  // What a terminal in colours is told is told by these variables as well, so that no terminal is needed.
  const coloured = (more: Record<string, string>) =>
    spawnSync(process.execPath, [...node, 'chek'], {
      cwd: dir,
      env: { ...env, ...more },
      encoding: 'utf8',
    }).stderr;

  it('mark what went wrong with FORCE_COLOR, and nothing else', () => {
    const text = coloured({ FORCE_COLOR: '1' });
    expect(text).toMatch(/^.\[31mcomunal does not know the command “chek”.*\[39m\n$/);
    expect(comunal('--help').stdout).not.toContain('\u001b');
  });

  it('are not in a pipe, nor with NO_COLOR', () => {
    expect(coloured({})).not.toContain('\u001b');
    expect(coloured({ NO_COLOR: '1' })).not.toContain('\u001b');
  });
});

describe('the process', () => {
  it('ends with 130 when it is interrupted', async () => {
    const child = spawn(process.execPath, [...node, 'peertube'], {
      cwd: dir,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(130);
  });

  it('takes no offence when its output is closed', async () => {
    const child = spawn(process.execPath, [...node, '--help'], {
      cwd: dir,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number];
    expect(complaint).toBe('');
    expect(code).toBe(0);
  });

  it(
    'says that its output could not be written, where the disk is full',
    skipUnless(existsSync('/dev/full'), 'needs /dev/full'),
    () => {
      const full = openSync('/dev/full', 'w');
      try {
        for (const args of [['check'], ['--help'], ['check', '--json']]) {
          const { status, stderr } = spawnSync(process.execPath, [...node, ...args], {
            cwd: dir,
            env,
            encoding: 'utf8',
            stdio: ['ignore', full, 'pipe'],
          });
          expect(stderr).toBe('The output of comunal could not be written: ENOSPC\n');
          expect(status).toBe(1);
        }
      } finally {
        closeSync(full);
      }
    },
  );

  it('says to an older Node which one is needed, before it begins', () => {
    const older = "Object.defineProperty(process, 'versions', { value: { node: '20.20.2' } })";
    const args = [`--import=data:text/javascript,${encodeURIComponent(older)}`, ...node, 'check'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: dir,
      env,
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/^comunal needs Node\.js 22\.18 or newer, and this is 20\.20\.2: /);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('names what a command failed with, quotes nothing of it, and exits with 1', () => {
    const { status, stderr } = comunal('peertube', 'throw');
    expect(stderr).toBe('`comunal peertube` could not finish: Error EBRIDGE\n');
    expect(status).toBe(1);
  });
});
