import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childEnvironment } from '@comunal/test-kit/environment';
import { describe, expect, it, onTestFinished } from 'vitest';

const bin = fileURLToPath(new URL('../src/bin.ts', import.meta.url));
const fixtures = fileURLToPath(new URL('../../../fixtures', import.meta.url));
const locales = join(fixtures, 'locales');

/** Runs `comunal` on a machine set to German, which nothing here is written in. */
function comunal(args: readonly string[], { cwd = fixtures, env = {} } = {}) {
  const node = ['--conditions=@comunal/source', '--disable-warning=ExperimentalWarning', bin];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...args], {
    cwd,
    env: childEnvironment({
      LC_ALL: 'de_DE.UTF-8',
      ...env,
    }),
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'comunal-locales-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('a language of the collective', () => {
  it('is spoken by every command, and falls back to Spanish', () => {
    for (const command of ['archive', 'audience', 'captions', 'fundraising', 'jitsi', 'peertube']) {
      const { status, stdout } = comunal(['help', command, '--locale', 'tzh']);
      expect([command, status]).toEqual([command, 0]);
      expect(stdout).toContain('[tzh] Subcomandos:');
      expect(stdout).toContain('[--locale es|en|pt|tzh]');
      expect(stdout).toContain('Termina con 0 si todo salió bien');
    }
  });

  it('is found in the folder that COMUNAL_LOCALES names, which the language of the terminal may ask for', () => {
    const env = { COMUNAL_LOCALES: locales, LC_ALL: 'tzh_MX.UTF-8' };
    const { status, stderr } = comunal(['peertube', 'list', '--nope'], { cwd: tmpdir(), env });
    expect(stderr).toContain('[tzh] comunal peertube list no conoce la opción «--nope».');
    expect(status).toBe(2);
  });

  it('has problem messages of content, and says the others in Spanish', () => {
    const folder = makeFolder();
    cpSync(locales, join(folder, 'locales'), { recursive: true });
    mkdirSync(join(folder, 'content'));
    writeFileSync(join(folder, 'content/site.yaml'), 'visibility: public\ntitel: Radio\n');
    const { stdout } = comunal(['check', 'content', '--locale', 'tzh'], { cwd: folder });
    expect(stdout).toContain('[tzh] error: [tzh] No hay ningún campo «titel» aquí.');
    expect(stdout).toContain('[tzh] ¿Quisiste escribir «title»?');
    expect(stdout).toContain('Falta el campo «url».');
    const { stdout: json } = comunal(['check', 'content', '--json', '--locale', 'tzh'], {
      cwd: folder,
    });
    const { problems } = JSON.parse(json) as {
      problems: { code: string; messages: Record<string, string> }[];
    };
    const languagesOf = (code: string): string[] =>
      Object.keys(problems.find((problem) => problem.code === code)?.messages ?? {});
    expect(languagesOf('unknown-key')).toEqual(['es', 'en', 'pt', 'tzh']);
    expect(languagesOf('missing-field')).toEqual(['es', 'en', 'pt']); // not translated yet
  });

  it('warns of its texts that are left out, only for a command in that language', () => {
    const folder = makeFolder();
    const words = join(folder, 'locales', 'tzh');
    mkdirSync(words, { recursive: true });
    writeFileSync(join(words, 'cli.json'), '{ "usge": "x", "unknownOption": "[tzh] {{optoin}}" }');
    for (const n of [1, 2, 3, 4, 5]) writeFileSync(join(words, `stray-${n}.json`), '{}');
    const { status, stderr } = comunal(['help', '--locale', 'tzh'], { cwd: folder });
    expect(status).toBe(0);
    expect(stderr).toContain(
      `${join(words, 'cli.json')}: "usge" is no message of Spanish and is left out.`,
    );
    expect(stderr).toContain('"unknownOption" uses {{optoin}} and is left out.');
    expect(stderr).toContain('Textos así que no caben aquí: 2.');
    const env = { COMUNAL_LOCALES: join(folder, 'locales') };
    expect(comunal(['help', '--locale', 'en'], { cwd: folder, env }).stderr).toBe('');
  });

  it('is offered by completion', () => {
    const { stdout } = comunal(['completion', 'bash']);
    expect(stdout).toContain("words='es en pt tzh'");
  });
});

it('says where a language would be, when there is none', () => {
  const { status, stderr } = comunal(['help', '--locale', 'yua']);
  expect(stderr).toBe(
    'comunal no tiene textos en «yua»: usa --locale es, en o pt. Para otro idioma, pon sus textos en locales/yua o di su carpeta en COMUNAL_LOCALES.\n',
  );
  expect(status).toBe(2);
});

it('leaves a folder of that name alone that is for something else', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'locales', 'de'), { recursive: true });
  writeFileSync(join(folder, 'locales', 'de', 'common.json'), 'not JSON');
  expect(comunal(['help', '--locale', 'en'], { cwd: folder }).status).toBe(0);
  const { status, stderr } = comunal(['help', '--locale', 'de'], { cwd: folder });
  expect(stderr).toContain('de/common.json: is not JSON');
  expect(status).toBe(2);
});
