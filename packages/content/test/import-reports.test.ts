import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { sectionPaths as pathsOfAstro } from '../../astro/src/lib/section-names.ts';
import { writeExport, type ExportPost } from '../../formats/test/support/write-export.ts';
import { importCommand } from '../src/cli/import/import-command.ts';
import { sectionPaths } from '../src/cli/import/old-addresses.ts';
import { collection, createVideo, withArchive } from './support/archive-items.ts';
import { goodFiles, withFolder } from './support/folder.ts';
import { withChannel } from './support/peertube-channel.ts';

type Env = Readonly<Record<string, string>>;

async function callImport(args: readonly string[], env: Env = {}) {
  const written = { out: '', err: '' };
  const code = await importCommand.run({
    args,
    cwd: '/',
    env,
    stdout: { write: (text: string) => (written.out += text) },
    stderr: { write: (text: string) => (written.err += text) },
    locale: 'en',
    signal: new AbortController().signal,
  });
  return { code, ...written };
}

/** Calls `run` with a content folder, and with what imports posts of WordPress into it. */
async function withPosts(
  run: (
    dir: string,
    importPosts: (
      posts: readonly ExportPost[],
      args?: readonly string[],
      env?: Env,
    ) => ReturnType<typeof callImport>,
  ) => Promise<void>,
): Promise<void> {
  await withFolder(goodFiles, (dir) =>
    withFolder({ 'export.xml': '' }, async (sources) => {
      const file = join(sources, 'export.xml');
      await run(dir, (posts, args = [], env = {}) => {
        writeFileSync(file, writeExport(posts));
        return callImport(['wordpress', file, '--out', dir, ...args], env);
      });
    }),
  );
}

/** Opens a closed entry, as people do. */
function open(dir: string, file: string): string {
  const path = join(dir, file);
  mkdirSync(dirname(path), { recursive: true });
  renameSync(join(dir, 'private', file), path);
  writeFileSync(path, readFileSync(path, 'utf8').replace(': closed', ': public'));
  return path;
}

it('names no closed entry of WordPress where closed entries are masked, as in CI', () =>
  withPosts(async (_, importPosts) => {
    const posts = [
      { id: 1, name: 'abierta' },
      { id: 2, name: 'secreta', status: 'draft' },
      { id: 3, name: 'secreta-dos', status: 'private' },
    ];
    const dry = await importPosts(posts, ['--mask-closed', '--dry-run', '--json']);
    const first = await importPosts(posts, [], { CI: 'true' });
    const edited = posts.map((post) => ({ ...post, title: 'Otro', content: '<p>Otro</p>' }));
    const second = await importPosts(edited, ['--mask-closed']);
    const third = await importPosts([{ ...edited[0], id: 1 }], [], { CI: '1' });
    for (const { out, err } of [dry, first, second, third])
      expect(`${out}${err}`).not.toMatch(/secreta|autoria/);
    expect(first.out).toContain('articles/abierta.yaml: new.');
    expect(first.out.match(/^private\/articles\/…: new\.$/gm)).toHaveLength(1);
    expect(first.out).toContain('New: 4.');
    expect(second.out).toContain('private/articles/…: updated title, body');
    expect(third.out).toContain('private/articles/…: not in the file any more. It stays here.');
    const { changes } = JSON.parse(dry.out) as { readonly changes: readonly unknown[] };
    expect(changes).toHaveLength(4);
    const named = await importPosts(posts, ['--dry-run']);
    expect(named.out).toContain('private/articles/secreta.yaml');
  }));

it('names no closed entry of which the export lacks a language', () =>
  withPosts(async (_, importPosts) => {
    const joined = ['post_translations', 'pll_1', 'pll_1'] as const;
    const posts = ['es', 'en'].map((language, index) => ({
      id: index + 1,
      name: `secreta-${language}`,
      categories: [['language', language, language], joined] as const,
    }));
    await importPosts(posts, ['--closed']);
    const { err } = await importPosts(posts.slice(0, 1), ['--closed'], { CI: 'true' });
    expect(err).toContain('private/articles/…: the imported file lacks its text in');
    expect(err).not.toContain('secreta');
  }));

it('names no closed recording of PeerTube where closed entries are masked', () =>
  withChannel(
    { seed: [{ name: 'Secreta', fields: { privacy: 1, language: 'es' } }] },
    async ({ dir, server, owner, run }) => {
      const [video] = server.videos();
      const caption = 'WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nHola\n';
      await owner.captions.put(video?.uuid ?? '', 'es', caption);
      const path = /lazy-static/;
      server.faults.add({ when: { path }, do: 'html', status: 403, times: 100 });
      const first = await run({ args: ['--mask-closed'] });
      expect([first.code, first.err]).toEqual([
        1,
        expect.stringContaining('private/… was not copied'),
      ]);
      const second = await run({ args: ['--mask-closed', '--json'] });
      for (const { out, err } of [first, second]) expect(`${out}${err}`).not.toMatch(/secreta/i);
      open(dir, 'recordings/secreta.yaml');
      expect((await run({ args: ['--mask-closed'] })).err).toContain('secreta/es was not copied');
    },
  ));

it('names no item of the Archive where closed entries are masked', () =>
  withArchive(
    [
      collection,
      createVideo('secreta-1', {
        metadata: { creator: 'Alguien' },
        files: { 'charla.es.vtt': '<html>' },
      }),
      createVideo('secreta-2', { metadata: { mediatype: 'image' } }),
    ],
    async ({ run }) => {
      const item = 'charlas-de-ejemplo';
      const first = await run({ item, args: ['--mask-closed'] });
      const second = await run({ item, args: ['--mask-closed', '--json'] });
      for (const { out, err } of [first, second]) expect(`${out}${err}`).not.toContain('secreta');
      expect(first.err).toContain('and were left out (1): not named here.');
      expect(first.err).toContain('private/… was not copied');
      expect((await run({ item })).err).toContain('secreta-2');
    },
  ));

it('asks no more to close what somebody decided to keep open: of WordPress', () =>
  withPosts(async (dir, importPosts) => {
    const posts = [1, 2, 3].map((id) => ({ id, name: `entrada-${id}`, title: `Entrada ${id}` }));
    await importPosts(posts);
    const [first, second] = posts;
    const left = [
      { ...first, id: 1, status: 'draft', content: '<p>CANARIO</p>' },
      { ...second, id: 2, status: 'trash' },
    ];
    const asked = await importPosts(left);
    expect(asked.code).toBe(1);
    for (const slug of ['entrada-1', 'entrada-2'])
      expect(asked.err).toContain(`import again with --keep-open article/${slug}.`);
    expect(asked.err).toContain('Still open here, and not at the source any more: 1.');
    expect((await importPosts(left, ['--keep-open', 'article/nada'])).code).toBe(2);
    const keep = posts.flatMap(({ name }) => ['--keep-open', `article/${name}`]);
    const kept = await importPosts(left, keep);
    expect([kept.code, kept.err]).toEqual([0, expect.not.stringContaining('open here')]);
    expect(await importPosts(left)).toMatchObject({
      code: 0,
      out: expect.not.stringContaining('not in the file any more'),
    });
    expect(readFileSync(join(dir, 'articles/entrada-1.yaml'), 'utf8')).not.toContain('CANARIO');
    // What its source shows again, and takes back again, is asked again.
    await importPosts(posts);
    expect((await importPosts(left)).code).toBe(1);
  }));

it('asks no more to close what somebody decided to keep open: of PeerTube', () =>
  withChannel(
    { seed: [{ name: 'Taller', fields: { privacy: 1, language: 'es' } }, { name: 'Radio' }] },
    async ({ dir, server, owner, run }) => {
      await run();
      const path = open(dir, 'recordings/taller.yaml');
      const text = readFileSync(path, 'utf8');
      await owner.videos.delete(server.videos()[0]?.uuid ?? '');
      const asked = await run();
      expect(asked.code).toBe(1);
      expect(asked.err).toContain('import again with --keep-open recording/taller.');
      expect((await run({ args: ['--keep-open', 'recording/nada'] })).code).toBe(2);
      expect(await run({ args: ['--keep-open', 'recording/taller'] })).toMatchObject({ code: 0 });
      expect(await run()).toMatchObject({ code: 0 });
      expect(readFileSync(path, 'utf8')).toBe(text);
    },
  ));

it('asks no more to close what is closed, or what somebody decided to keep open: of the Archive', () =>
  withArchive(
    [collection, createVideo('charla-1'), createVideo('charla-2')],
    async ({ dir, server, run }) => {
      const item = 'charlas-de-ejemplo';
      await run({ item });
      open(dir, 'recordings/titulo-de-charla-1.yaml');
      for (const name of ['charla-1', 'charla-2']) server.seed(createVideo(name, { isDark: true }));
      const asked = await run({ item });
      expect(asked.code).toBe(1);
      const ref = 'recording/titulo-de-charla-1';
      expect(asked.err).toContain(`import again with --keep-open ${ref}.`);
      expect(await run({ item, args: ['--keep-open', ref] })).toMatchObject({ code: 0 });
      for (const each of [item, 'charla-1', 'charla-2'])
        expect(await run({ item: each })).toMatchObject({ code: 0 });
    },
  ));

it('says of an old address that a section of a site has it', () =>
  withPosts(async (_, importPosts) => {
    const posts = [
      {
        id: 1,
        type: 'page',
        name: 'quienes-somos',
        link: 'https://colectiva.example/quienes-somos/',
      },
      { id: 2, type: 'page', name: 'about', link: 'https://colectiva.example/en/about/' },
      { id: 3, type: 'page', name: 'otra', link: 'https://colectiva.example/library/' },
    ];
    const { code, err } = await importPosts(posts);
    expect(code).toBe(0);
    expect(err).toContain('pages/quienes-somos.yaml: its old address /quienes-somos/ is one of');
    expect(err).toContain('pages/about.yaml: its old address /en/about/ is one of');
    expect(err).not.toContain('pages/otra.yaml: its old address');
    expect((await importPosts(posts)).err).not.toContain('old address');
  }));

it('knows the sections of a site as @comunal/astro names them', () => {
  for (const language of ['es', 'en', 'pt'] as const)
    expect(sectionPaths[language]).toEqual(
      Object.values(pathsOfAstro).flatMap((names) => names[language] || []),
    );
});

it('gives no series the name of an account, unless it is the one of a collective of this site', () =>
  withChannel({ seed: [{ name: 'Taller' }] }, async ({ owner, read, run }) => {
    const { displayName } = (await owner.channels.get('root_channel')).ownerAccount ?? {};
    expect(displayName).toBeTruthy();
    await owner.channels.update('root_channel', { displayName });
    const { err } = await run();
    expect(read('private/series/tubo-example.yaml')).toContain('es: tubo.example');
    expect(err).toContain('may be the legal name of somebody, so the series has the name of the');
  }));

it('says of --of in the help what holds in each import that has it', () => {
  for (const args of [[], ['peertube'], ['archive']]) {
    const help = importCommand.help('en', args);
    expect(help.match(/^ *--of /gm)).toHaveLength(1);
    expect(help.replaceAll(/\s+/g, ' ')).toContain('of the channel or of the collection');
  }
});
