import { execFile } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { childEnvironment } from '@comunal/test-kit/environment';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite } from '../src/create-site.ts';
import { sections } from '../src/site-choices.ts';

const root = join(import.meta.dirname, '..');
const INSTALLED = ['@comunal/astro', '@comunal/cli', '@comunal/content', 'astro'];

let dir: string;
beforeAll(async () => {
  // Near the sources of the integration, which Astro looks for in the project when the two have no folder in common.
  mkdirSync(join(root, '.cache'), { recursive: true });
  dir = mkdtempSync(join(root, '.cache', 'site-'));
  await createSite({
    dir,
    name: 'Colectiva de Ejemplo',
    languages: ['es', 'en', 'pt'],
    sections,
    theme: 'nopal',
    deploy: ['apache', 'forgejo'],
    locale: 'es',
  });
  for (const name of INSTALLED) {
    const link = join(dir, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), link, 'junction');
  }
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

/** Runs `astro build` in the site, as `npm run build` does. */
function build(): Promise<{ readonly isBuilt: boolean; readonly output: string }> {
  const astro = join(dir, 'node_modules/astro/bin/astro.mjs');
  const env = childEnvironment({ LANG: 'es_MX.UTF-8', LC_ALL: '' });
  return new Promise((resolve) => {
    execFile(process.execPath, [astro, 'build'], { cwd: dir, env }, (error, stdout, stderr) =>
      resolve({ isBuilt: error === null, output: stdout + stderr }),
    );
  });
}

const page = (path: string): string => readFileSync(join(dir, 'dist', path, 'index.html'), 'utf8');

describe('a created site', () => {
  it('is built in three languages, with talk, room, book and donation card', async () => {
    const { isBuilt, output } = await build();
    expect(isBuilt, output).toBe(true);
    expect(page('.')).toContain('<html lang="es"');
    expect(page('en')).toContain('<html lang="en"');
    expect(page('pt')).toContain('<html lang="pt"');
    expect(page('actividades/charla-de-muestra')).toContain('<comunal-room');
    expect(page('en/library/libro-de-muestra')).toContain('Sample book');
    expect(page('apoyar')).toContain('<comunal-donate');
  });

  it('says on each page that it is a sample', () => {
    for (const path of ['.', 'apoyar', 'biblioteca/libro-de-muestra'])
      expect(page(path)).toContain('sample-banner');
  });

  it('holds nothing of the closed workshop', () => {
    const files = readdirSync(join(dir, 'dist'), { recursive: true, encoding: 'utf8' });
    expect(files.join('\n')).not.toContain('taller-cerrado');
    for (const path of files.filter((each) => /\.(?:html|js|json|xml)$/.test(each)))
      expect(readFileSync(join(dir, 'dist', path), 'utf8'), path).not.toMatch(
        /taller cerrado|closed workshop|oficina fechada/i,
      );
  });

  it('has the look that was chosen, and the settings of its hosts', () => {
    const styles = readdirSync(join(dir, 'dist'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.css'))
      .map((path) => readFileSync(join(dir, 'dist', path), 'utf8'));
    expect(styles.join('\n')).toMatch(/--paper:\s*oklch\(97% 0?\.015 135\)/);
    expect(readdirSync(join(dir, 'dist'))).toEqual(
      expect.arrayContaining(['.htaccess', '_headers', '_redirects']),
    );
    const read = (name: string): string => readFileSync(join(dir, 'dist', name), 'utf8');
    expect(read('.htaccess')).toContain('RedirectMatch 301 "^/es/(.*)$" "/$1"');
    expect(read('.htaccess')).toContain('ErrorDocument 404 /en/404.html');
    expect(read('_redirects')).toMatch(/^\/es\/ \/ 301$/m);
  });
});

describe('a mistake in the content', () => {
  const mistakes = {
    digit: [
      'campaigns/campana-de-muestra.yaml',
      '000180000000000014',
      '000180000000000013',
      '18; dice «3»; se espera «4»',
    ],
    kindOfRail: ['campaigns/campana-de-muestra.yaml', 'kind: clabe', 'kind: clave', '«clabe»'],
    noCity: ['campaigns/campana-de-muestra.yaml', '    city: Cidade de Teste\n', '', '«city»'],
    key: ['events/charla-de-muestra.yaml', 'mode: online', 'modo: online', '«mode»'],
    kind: ['publications/libro-de-muestra.yaml', 'kind: book', 'kind: libro', 'fanzine'],
  } as const;
  const { kindOfRail, ...others } = mistakes;

  // A rail of a kind that there is not has no digits to check, so that this mistake needs a build of its own.
  it.each([
    ['in the kind of a rail', [kindOfRail]],
    ['in an account, a city, a key and a kind', Object.values(others)],
  ])('%s stops the build with an error at its place, and the site stays', async (_, planted) => {
    const before = page('.');
    const texts = new Map<string, string>();
    for (const [file, right, wrong] of planted) {
      const path = join(dir, 'content', file);
      const text = readFileSync(path, 'utf8');
      expect(text).toContain(right);
      if (!texts.has(path)) texts.set(path, text);
      writeFileSync(path, text.replace(right, wrong));
    }
    const { isBuilt, output } = await build();
    for (const [path, text] of texts) writeFileSync(path, text);
    expect(isBuilt, output).toBe(false);
    const errors = output.slice(output.indexOf('[ERROR]')).split('\n');
    for (const [file, , , says] of planted) {
      const isNamed = errors.some(
        (line) => new RegExp(`^${file}:\\d+:\\d+: `).test(line) && line.includes(says),
      );
      expect(isNamed, `${file} ${says}\n${output}`).toBe(true);
    }
    expect(page('.')).toBe(before);
  });
});
