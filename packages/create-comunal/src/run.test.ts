import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CliError } from '@comunal/command';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Prompts } from './prompts.ts';
import { run } from './run.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'comunal-create-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

const read = (path: string): string => readFileSync(join(cwd, path), 'utf8');

async function call(argv: readonly string[], options: { prompts?: Prompts; LANG?: string } = {}) {
  const { prompts, LANG = 'en_GB.UTF-8' } = options;
  let stdout = '';
  let stderr = '';
  const code = await run({
    argv,
    cwd,
    env: { LANG },
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    prompts,
    today: new Date('2028-05-03T12:00:00Z'),
  });
  return { code, stdout, stderr };
}

/** Answers questions from a list, and remembers them. */
function answer(...answers: readonly (string | readonly string[])[]) {
  const rest = [...answers];
  const questions: string[] = [];
  const next = (message: string): string | readonly string[] => {
    questions.push(message);
    const value = rest.shift();
    if (value === undefined) throw new CliError(130);
    return value;
  };
  const prompts: Prompts = {
    text: async ({ message }) => [next(message)].flat().join(''),
    select: async ({ message, options }) => {
      const value = next(message);
      const option = options.find((each) => each.value === value);
      if (!option) throw new Error(`${message} has no ${String(value)}`);
      return option.value;
    },
    multiselect: async ({ message, options }) => {
      const values = next(message);
      return options.map(({ value }) => value).filter((value) => values.includes(value));
    },
  };
  return { prompts, questions };
}

describe('with options', () => {
  it('creates a site without a question, and says what comes next', async () => {
    const { code, stdout } = await call(['radio-luna', '--yes', '--languages', 'pt,es,en']);
    expect(code).toBe(0);
    expect(stdout).toContain('radio-luna holds the site of Radio luna');
    expect(stdout).toMatch(/cd radio-luna\n {2}npm install\n {2}npm test\n {2}npm run dev/);
    expect(stdout).toContain('test accounts');
    expect(read('radio-luna/content/site.yaml')).toContain('languages:\n  - pt\n  - es\n  - en\n');
  });

  it('takes the `--` that pnpm hands on', async () => {
    const { code, stderr } = await call(['pn', '--', '--yes', '--theme', 'barro']);
    expect([code, stderr]).toEqual([0, '']);
    expect(read('pn/theme.css')).toContain('--paper: oklch(96% 0.018 70);');
  });

  it('makes the folder in the home of whoever asks for that, and says where it is', async () => {
    vi.stubEnv('HOME', cwd);
    vi.stubEnv('USERPROFILE', cwd);
    onTestFinished(() => void vi.unstubAllEnvs());
    const { stdout } = await call(['~/luna', '--yes']);
    expect(existsSync(join(cwd, 'luna/package.json'))).toBe(true);
    expect(stdout).toContain(`cd ${join(cwd, 'luna')}`);
    expect(existsSync(join(cwd, '~'))).toBe(false);
  });

  it('asks nobody to enter the folder they are in', async () => {
    const { code, stdout } = await call(['.', '--yes', '--name', 'Luna']);
    expect(code).toBe(0);
    expect(stdout).not.toContain('cd ');
  });

  it('takes the language of the terminal where no other is named', async () => {
    await call(['a', '--yes'], { LANG: 'pt_BR.UTF-8' });
    expect(read('a/content/site.yaml')).toContain('languages:\n  - pt\norganization');
    expect(read('a/README.md')).toContain('## Comece');
    const { stdout } = await call(['b', '--yes', '--locale', 'es']);
    expect(stdout).toContain('Sigue con:');
    expect(read('b/README.md')).toContain('## Empieza');
  });

  it('takes look, hosts, name and address', async () => {
    await call(
      'c --yes --name Ñandú --theme barro --deploy caddy,gitlab --url https://nandu.example/'.split(
        ' ',
      ),
    );
    expect(read('c/theme.css')).toContain('--paper: oklch(96% 0.018 70);');
    expect(read('c/Caddyfile')).toContain('nandu.example {');
    expect(existsSync(join(cwd, 'c/.gitlab-ci.yml'))).toBe(true);
    expect(read('c/content/site.yaml')).toContain('url: https://nandu.example\n');
  });
});

describe('with questions', () => {
  it('asks for what no option says', async () => {
    const { prompts, questions } = answer('d', 'Luna', ['es', 'pt'], 'pt', ['library'], ['github']);
    const { code } = await call(['--theme', 'nopal'], { prompts });
    expect(code).toBe(0);
    expect(questions).toHaveLength(6);
    expect(read('d/content/site.yaml')).toContain('title: Luna\n');
    expect(read('d/content/site.yaml')).toContain('languages:\n  - pt\n  - es\norganization');
    expect(existsSync(join(cwd, 'd/content/events'))).toBe(false);
    expect(existsSync(join(cwd, 'd/.github/workflows/pages.yml'))).toBe(true);
  });

  it('writes a name on one line, without what a terminal would obey', async () => {
    const name = ' Luna\u001b[2J\n llena ';
    await call(['d'], answer(name, ['es'], ['library'], 'riso', []));
    expect(read('d/content/site.yaml')).toContain('title: Luna [2J llena\n');
    expect(read('d/README.md')).toMatch(/^# Luna \[2J llena\n/);
  });

  it('says so when the folder is filled while questions are answered', async () => {
    const { prompts } = answer('Luna', ['es'], ['library'], 'riso', []);
    const filling: Prompts = {
      ...prompts,
      select: (options) => {
        mkdirSync(join(cwd, 'd'));
        writeFileSync(join(cwd, 'd/mine.txt'), '');
        return prompts.select(options);
      },
    };
    const { code, stderr } = await call(['d'], { prompts: filling });
    expect(code).toBe(1);
    expect(stderr).toContain('d holds files already, and none is touched.');
  });

  it('writes nothing when somebody presses Ctrl-C', async () => {
    const { code, stderr } = await call(['e'], answer('Luna'));
    expect(code).toBe(130);
    expect(stderr).toBe('');
    expect(existsSync(join(cwd, 'e'))).toBe(false);
  });

  it('refuses a folder that holds files before the first question', async () => {
    mkdirSync(join(cwd, 'f'));
    writeFileSync(join(cwd, 'f/mine.txt'), '');
    const { prompts, questions } = answer();
    const { code, stderr } = await call(['f'], { prompts });
    expect(code).toBe(1);
    expect(stderr).toContain('f holds files already, and none is touched.');
    expect(questions).toEqual([]);
  });
});

describe('a wrong call', () => {
  it.each([
    [['g'], 'npm create comunal FOLDER -- --yes'],
    [['--yes'], 'The folder is missing'],
    [['g', 'h', '--yes'], 'There is a word too many'],
    [
      ['g', '--yes', '--langages', 'es'],
      'does not know the option “--langages”. Did you mean “--languages”?',
    ],
    [['g', '--yes', '--theme'], 'The option --theme lacks its value.'],
    [['g', '--name', '--yes'], 'The option --name lacks its value.'],
    [['g', '--yes=1'], 'The option --yes takes no value.'],
    [['g', '--yes', '--languages', 'de-1996,es'], '“de-1996” is no language tag'],
    [['g', '--yes', '--url', 'https://ana:secreto@nandu.example'], 'is no address'],
    [
      ['g', '--yes', '--theme', 'nopla'],
      '“nopla” is not valid for --theme: use riso, nopal, barro. Did you mean “nopal”?',
    ],
    [['g', '--yes', '--deploy', 'github,gitlap'], 'Did you mean “gitlab”?'],
    [['g', '--yes', '--sections', 'blog'], '“blog” is not valid for --sections'],
    [['g', '--yes', '--languages', 'español'], '“español” is no language tag'],
    [['g', '--yes', '--languages', 'zap'], 'At least one of the languages has to be es, en or pt'],
    [['g', '--yes', '--languages', 'es,a1,en'], '“a1” is no language tag'],
    [['g', '--yes', '--url', 'nandu.example'], '“nandu.example” is no address'],
    [['g', '--yes', '--name', ' '], 'The name of the collective is missing.'],
    [['g', '--yes', '--locale', 'fr'], '“fr” is not valid for --locale: use es, en, pt.'],
  ])('%j creates nothing, and is named', async (argv, words) => {
    const { code, stderr, stdout } = await call(argv);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(existsSync(join(cwd, 'g'))).toBe(false);
  });

  it('names a file in the place of the folder', async () => {
    writeFileSync(join(cwd, 'file'), '');
    const { code, stderr } = await call(['file', '--yes']);
    expect(code).toBe(1);
    expect(stderr).toContain('file is a file. Choose another folder.');
  });
});

it('lists each option in its help', async () => {
  const { code, stdout } = await call(['--help', '--locale', 'pt']);
  expect(code).toBe(0);
  for (const option of ['name', 'languages', 'sections', 'theme', 'deploy', 'url', 'yes', 'locale'])
    expect(stdout).toContain(`--${option}`);
  expect(stdout).toContain('riso, nopal, barro');
});
