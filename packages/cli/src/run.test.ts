import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './run.ts';

// Those that there are grow in number; one is needed whose package is nowhere.
vi.mock(import('./command-packages.ts'), () => ({
  commandPackages: {
    check: { package: '@comunal/content' },
    peertube: { package: '@comunal/peertube', aliases: ['tube'] },
    later: { package: '@comunal/later' },
    'check later': { package: '@comunal/later' },
    'peertube mirror': { package: '@comunal/peertube' },
  },
}));

let cwd = '';
let empty = '';
let both = '';

const fakePackage = `export const commands = [
  { name: 'peertube', summary: { es: 'Sube', en: 'Uploads', pt: 'Envia' }, load: async () => ({
    help: (locale, args) => (locale === 'es' ? 'ayuda' : 'help') + (args[0] ? ' of ' + args[0] : ''),
    run: async ({ args, locale, chosenLocale, stdout }) => { stdout.write(JSON.stringify({ args, locale, chosenLocale })); return args.includes('bad') ? 1 : 0; },
  }) },
  { name: 'peertube mirror', summary: { es: 'Copia', en: 'Copies', pt: 'Copia' }, load: async () => ({
    help: () => 'second help',
    run: async ({ args, stdout }) => { stdout.write('second ' + args.join()); return 0; },
  }) },
  { nonsense: true },
];
`;

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'comunal-cli-'));
  empty = mkdtempSync(join(tmpdir(), 'comunal-cli-'));
  both = mkdtempSync(join(tmpdir(), 'comunal-cli-'));
  const write = (path: string, text: string, folder = cwd): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const exports = '{ "./cli": "./cli.js" }';
  write(
    'node_modules/@comunal/peertube/package.json',
    `{ "type": "module", "exports": ${exports} }`,
  );
  write('node_modules/@comunal/peertube/cli.js', fakePackage);
  write(
    'node_modules/@comunal/content/package.json',
    `{ "type": "module", "exports": ${exports} }`,
  );
  write('node_modules/@comunal/content/cli.js', 'export const commands = "none";');
  write(
    'node_modules/@comunal/content/package.json',
    `{ "type": "module", "exports": ${exports} }`,
    both,
  );
  write(
    'node_modules/@comunal/content/cli.js',
    `export const commands = [{ name: 'check', summary: { en: 'Checks' }, load: async () => ({ help: () => 'checks', run: async () => 0 }) }];`,
    both,
  );
});

afterAll(() => {
  for (const dir of [cwd, empty, both]) rmSync(dir, { recursive: true, force: true });
});

async function call(
  argv: string,
  env: Record<string, string> = { LANG: 'en_GB.UTF-8' },
  dir = cwd,
) {
  const written = { out: '', err: '' };
  const code = await run({
    argv: argv === '' ? [] : argv.split(' '),
    cwd: dir,
    env,
    stdout: { write: (text) => (written.out += text) },
    stderr: { write: (text) => (written.err += text) },
    signal: new AbortController().signal,
  });
  return { code, ...written };
}

describe('a command', () => {
  it('is handed what stands after it, without what all commands have in common', async () => {
    expect(await call('peertube a --x=1 --locale pt -- --locale es')).toEqual({
      code: 0,
      out: '{"args":["a","--x=1","--","--locale","es"],"locale":"pt","chosenLocale":"pt"}',
      err: '',
    });
  });

  it('is told the language of the terminal as one that nobody has asked for', async () => {
    expect((await call('peertube')).out).toBe('{"args":[],"locale":"en"}');
  });

  it('answers to its alias, with the subcommands of other packages as well', async () => {
    expect((await call('tube a')).out).toBe((await call('peertube a')).out);
    expect((await call('help tube')).out).toBe((await call('help peertube')).out);
    expect((await call('tube mirror x')).out).toBe('second mirror,x');
    expect((await call('tueb')).err).toContain('Did you mean “tube”?');
    expect((await call('')).out).not.toMatch(/^ {2}tube/m);
  });

  it('gives the exit code', async () => {
    expect((await call('peertube bad')).code).toBe(1);
  });

  it.each(['peertube --help', 'help peertube', 'help peertube --help'])(
    'writes its own help, and below it what other packages add: %s',
    async (argv) => {
      expect((await call(argv)).out).toBe(
        'help\n\nFrom other packages:\n  peertube mirror  Copies\n',
      );
    },
  );

  it('names the packages that its other subcommands need', async () => {
    expect((await call('help peertube --locale es')).out).toMatch(/^ayuda\n\nDe otros paquetes:/);
    expect((await call('help check', { LANG: 'en' }, both)).out).toBe(
      'checks\n\nThese need their package installed:\n  check later      npm install @comunal/later\n',
    );
  });

  it.each(['peertube upload --help', 'help peertube upload'])(
    'is asked for the help of one subcommand by %s',
    async (argv) => {
      expect((await call(argv)).out).toBe('help of upload\n');
    },
  );

  it.each([
    ['check', '@comunal/content is installed but does not answer'],
    ['chek', 'comunal does not know the command “chek”. Did you mean “check”?'],
    ['content', 'comunal does not know the command “content”. Did you mean “check”?'],
    ['@comunal/later x', 'Did you mean “later, check later”?'],
    ['hepl check', 'Did you mean “help”?'],
    ['help chek', 'comunal does not know the command “chek”. Did you mean “check”?'],
    ['zzzzzz', 'comunal does not know the command “zzzzzz”. comunal help lists what there is.'],
    ['constructor', 'comunal does not know the command “constructor”'],
    ['--colour', 'comunal does not know the option “--colour”'],
    ['--colour=HUNTER2 check', 'comunal does not know the option “--colour”.'],
    ['-pHUNTER2', 'comunal does not know the option “-p”.'],
    ['check --locale fr', 'comunal has no texts in “fr”'],
    ['check --locale', 'The language after --locale is missing: es, en or pt.'],
  ])('%s: a wrong call is explained, with exit code 2', async (argv, words) => {
    const { code, out, err } = await call(argv);
    expect(err).toContain(words);
    expect(out).toBe('');
    expect(code).toBe(2);
  });
});

it('names the package of a command that is not installed', async () => {
  const { code, err } = await call('later', { LANG: 'en' }, empty);
  expect(err).toBe(
    '`comunal later` needs the package @comunal/later: npm install @comunal/later\n',
  );
  expect(code).toBe(2);
});

describe('without a command', () => {
  it('lists the commands that answer, then those that need their package', async () => {
    const { code, out } = await call('');
    expect(code).toBe(0);
    expect(out).toMatch(
      /\n\nCommands:\n {2}peertube {9}Uploads\n {2}peertube mirror {2}Copies\n {2}completion {7}Writes .*\n\nThese need their package installed:\n {2}check {12}npm install @comunal\/content\n {2}later {12}npm install @comunal\/later\n {2}check later {6}npm install @comunal\/later\n\nOptions:/,
    );
    expect((await call('--help')).out).toBe(out);
    expect((await call('help')).out).toBe(out);
    expect((await call('help help')).out).toBe(out);
  });

  it('has no empty list', async () => {
    expect((await call('', { LANG: 'en' }, empty)).out).not.toMatch(/:\n\n/);
  });

  it('tells its version', async () => {
    expect((await call('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('the language', () => {
  it.each([
    [{ LC_ALL: 'pt_BR.UTF-8', LANG: 'en_US.UTF-8' }, 'Comandos:'],
    [{ LC_ALL: '', LC_MESSAGES: 'en', LANG: 'pt_BR' }, 'Commands:'],
    [{ LANG: 'es_MX.UTF-8' }, 'Comandos:'],
    [{ LANG: 'C.UTF-8' }, 'Comandos:'],
    [{}, 'Comandos:'],
  ])('follows %j', async (env, words) => {
    expect((await call('', env)).out).toContain(words);
  });
});

describe('a subcommand that another package answers', () => {
  it('is given to that package, with its name', async () => {
    expect((await call('peertube mirror x')).out).toBe('second mirror,x');
    expect((await call('peertube mirror --help')).out).toBe('second help\n');
    expect((await call('help peertube mirror')).out).toBe('second help\n');
  });

  it('leaves the other subcommands to the command', async () => {
    expect((await call('peertube mirrors')).out).toContain('"mirrors"');
  });

  it('names the package that it needs', async () => {
    expect((await call('check later')).err).toContain('npm install @comunal/later');
  });
});
