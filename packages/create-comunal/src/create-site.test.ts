import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installedChecks, loadContent } from '@comunal/content';
import { commands } from '@comunal/content/cli';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSite, FolderNotEmptyError } from './create-site.ts';
import { hostNames, sections, type SiteChoices } from './site-choices.ts';

const astro = join(import.meta.dirname, '../../astro');
const today = new Date('2028-02-29T12:00:00Z');
const choices: SiteChoices = {
  name: 'Radio «Ñandú» & Co.',
  languages: ['pt', 'es', 'en'],
  sections,
  theme: 'nopal',
  deploy: [],
  locale: 'es',
};

let dir: string;
beforeEach(async () => {
  dir = join(await mkdtemp(join(tmpdir(), 'comunal-create-')), 'site');
});
afterEach(() => rm(join(dir, '..'), { recursive: true, force: true }));

const read = (path: string): Promise<string> => readFile(join(dir, path), 'utf8');

/** Runs `comunal format --check` in the site. */
async function checkFormat(): Promise<{ readonly code: number; readonly output: string }> {
  const command = await commands.find(({ name }) => name === 'format')?.load();
  if (!command) throw new Error('There is no command `format`.');
  const written: string[] = [];
  const write = (text: string) => written.push(text) > 0;
  const code = await command.run({
    args: ['--check'],
    cwd: dir,
    env: {},
    stdout: { write },
    stderr: { write },
    locale: 'en',
    signal: new AbortController().signal,
  });
  return { code, output: written.join('') };
}

describe('the content', () => {
  it.each([[['es', 'en', 'pt']], [['pt']], [['en', 'es']], [['es', 'zap']], [['zap', 'es']]])(
    'has no problem in the languages %j',
    async (languages) => {
      await createSite({ dir, today, ...choices, languages });
      const content = await loadContent(join(dir, 'content'), {
        checks: await installedChecks(astro),
      });
      expect(content.problems.filter(({ severity }) => severity !== 'notice')).toEqual([]);
      expect(content.languages).toEqual(languages);
    },
  );

  it.each<Partial<SiteChoices>>([
    { locale: 'es', languages: ['es', 'en', 'pt'] },
    { locale: 'en', languages: ['en'], name: '1312' },
    { locale: 'pt', languages: ['no', 'pt'], name: 'No' },
    { locale: 'en', languages: ['en', 'es'], name: `É 'nossa', «a "outra"»: #1` },
    { locale: 'es', sections: ['library'] },
  ])('is as `comunal format` writes it (%j)', async (change) => {
    const files = await createSite({ dir, today, ...choices, ...change });
    const count = files.filter((path) => path.startsWith('content/')).length;
    expect(await checkFormat()).toEqual({
      code: 0,
      output: `${count} files were in the canonical form already\n`,
    });
    const { problems } = await loadContent(join(dir, 'content'));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('has an entry of each kind, of which the closed workshop is not public', async () => {
    await createSite({ dir, today, ...choices });
    const content = (await loadContent(join(dir, 'content'))).toPublic();
    const list = (['event', 'publication', 'service', 'campaign'] as const).map((type) =>
      content.list(type).map(({ slug }) => slug),
    );
    expect(list).toEqual([
      ['palestra-de-exemplo'],
      ['livro-de-exemplo'],
      ['sala-de-chamadas'],
      ['campanha-de-exemplo'],
    ]);
    expect(await readdir(join(dir, 'content/private/events'))).toEqual(['oficina-fechada.yaml']);
    const ignored = (await read('.gitignore')).split('\n');
    // What is imported from WordPress has what readers of that site wrote, and who they are.
    const [previews, ...imported] = ['/preview-*.html', '/*.xml', '/uploads/'];
    expect(ignored).toEqual(expect.arrayContaining(['content/private/', previews, ...imported]));
  });

  it('says that it is a sample, in each file, in the language of whoever creates it', async () => {
    const files = await createSite({ dir, today, ...choices });
    for (const path of files.filter((file) =>
      /\/(events|publications|services|campaigns)\//.test(file),
    ))
      expect(await read(path), path).toMatch(/^# .*muestra/);
    expect(await read('content/site.yaml')).toContain('sample: true');
  });

  it('holds no sample of a section that was not chosen', async () => {
    const files = await createSite({ dir, today, ...choices, sections: ['library'] });
    expect(files.filter((path) => path.startsWith('content/'))).toEqual([
      'content/site.yaml',
      'content/organizations/radio-nandu-co.yaml',
      'content/publications/livro-de-exemplo.yaml',
    ]);
    expect(await read('astro.config.mjs')).toContain(
      "['home', 'news', 'library', 'about', 'search']",
    );
  });
});

describe('the folder', () => {
  it('has at most 15 files, without those of a host', async () => {
    const files = await createSite({ dir, today, ...choices });
    expect(files.length).toBeLessThanOrEqual(15);
  });

  it('keeps the name of the collective as it is written', async () => {
    await createSite({ dir, today, ...choices, name: 'La "Otra": {{name}} #1' });
    expect(await read('content/site.yaml')).toContain('title: \'La "Otra": {{name}} #1\'');
    expect(await read('README.md')).toContain('# La "Otra": {{name}} #1');
  });

  it('has a README in the language of whoever creates it', async () => {
    await createSite({ dir, today, ...choices, locale: 'pt' });
    expect(await read('README.md')).toContain('## Comece');
  });

  it.each(hostNames)('leaves no gap in the files for %s', async (host) => {
    const before = await createSite({ dir: `${dir}-bare`, today, ...choices });
    const files = await createSite({ dir, today, ...choices, deploy: [host] });
    const added = files.filter((path) => !before.includes(path));
    expect(added.length).toBeGreaterThan(0);
    for (const path of added) {
      const text = await read(path);
      expect(text, path).not.toMatch(/\{\{[\w-]+\}\}|^\s*#(en|pt): /m);
    }
  });

  it.each(['forgejo', 'netlify', 'apache', 'caddy', 'nginx'] as const)(
    'carries headers for %s',
    async (host) => {
      const files = await createSite({ dir, today, ...choices, deploy: [host] });
      const text = (await Promise.all(files.map(read))).join('\n');
      expect(text).toMatch(/Content-Security-Policy\W+sandbox/);
      expect(text).toMatch(/X-Content-Type-Options\W+nosniff/);
    },
  );

  it('stands where its address says, in a folder of its host too', async () => {
    const url = 'https://colectiva.example/radio';
    await createSite({ dir, today, ...choices, url, deploy: ['caddy', 'nginx'] });
    expect(await read('astro.config.mjs')).toContain("base: '/radio',");
    const caddyfile = await read('Caddyfile');
    expect(caddyfile).toContain('root * /srv/radio-nandu-co\n');
    expect(caddyfile).toContain('import /srv/radio-nandu-co/radio/comunal.caddy\n');
    expect(caddyfile).toContain('header /radio/files/* Content-Security-Policy sandbox');
    expect(await read('nginx.conf')).toContain(
      'include /srv/radio-nandu-co/radio/comunal.nginx;\n',
    );
    await createSite({ dir: `${dir}-2`, today, ...choices });
    expect(await readFile(join(`${dir}-2`, 'astro.config.mjs'), 'utf8')).toContain("base: '/',");
  });

  it('is not written into while it holds files', async () => {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, 'theme.css'), 'mine');
    await expect(createSite({ dir, today, ...choices })).rejects.toThrow(FolderNotEmptyError);
    expect(await readdir(dir)).toEqual(['theme.css']);
    expect(await read('theme.css')).toBe('mine');
  });

  it.each([
    [{ name: ' \u0007 ' }, '`name`'],
    [{ languages: [] }, '`languages`'],
    [{ languages: ['es', 'EN'] }, '`languages`'],
    [{ theme: 'neon' }, '`theme`'],
    [{ sections: ['blog'] }, '`sections`'],
    [{ deploy: 'caddy' }, '`deploy`'],
    [{ locale: 'fr' }, '`locale`'],
    [{ url: 'https://a.example\nsample: false' }, '`url`'],
    [{ dir: '' }, '`dir`'],
    [{ today: new Date('never') }, '`today`'],
    [{ langs: ['es'] }, '`langs`'],
  ])('is not made of %j', async (wrong, named) => {
    const options = { dir, ...choices, ...wrong } as never;
    await expect(createSite(options)).rejects.toThrow(TypeError);
    await expect(createSite(options)).rejects.toThrow(named);
  });

  it('may hold what a file manager wrote', async () => {
    await mkdir(dir, { recursive: true });
    await writeFile(join(dir, '.DS_Store'), '');
    expect(await createSite({ dir, today, ...choices })).toContain('package.json');
  });

  it('may be a repository that was cloned empty', async () => {
    await mkdir(join(dir, '.git'), { recursive: true });
    const files = await createSite({ dir, today, ...choices });
    expect(files).toContain('package.json');
  });
});
