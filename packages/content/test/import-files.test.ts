import type { SiteDraft } from '@comunal/formats/import';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { goodFiles } from './support/folder.ts';
import { createArticle, withSite, type ImportedSite } from './support/import-site.ts';

const withPicture = (name = 'foto.jpg', source = `2021/03/${name}`): SiteDraft =>
  createArticle('taller', {
    fields: {
      visibility: 'public',
      title: { es: 'Taller' },
      published: '2021',
      body: { es: `![Un taller](taller/${name})\n` },
    },
    files: [{ path: `taller/${name}`, source }],
  });
const draft = withPicture();
const file = 'articles/taller/foto.jpg';
const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');

/** Imports the draft once, and calls `run`. */
const afterImport = (run: (site: ImportedSite) => Promise<void>) =>
  withSite(goodFiles, async (site) => {
    site.putMedia('2021/03/foto.jpg', 'uno');
    const { code, out } = await site.importDrafts([draft]);
    expect([code, out]).toEqual([
      0,
      `articles/taller.yaml: new.
${file}: copied.
New: 1. Updated: 0. Edited here, and kept: 0. Unchanged: 0.
Files copied: 1. Kept as they are here: 0. Unchanged: 0.`,
    ]);
    expect(read(site.dir, file)).toBe('uno');
    await run(site);
  });

it('finds a file whose name has its accents apart on the disk', () =>
  withSite(goodFiles, async ({ putMedia, importDrafts }) => {
    putMedia('2021/03/reunión.jpg'.normalize('NFD'), 'uno');
    const composed = withPicture('foto.jpg', '2021/03/reunión.jpg'.normalize('NFC'));
    const { code, out } = await importDrafts([composed]);
    expect([code, out]).toEqual([0, expect.stringContaining(`${file}: copied.`)]);
  }));

it('copies a file once, and again when the source changes it', () =>
  afterImport(async ({ dir, putMedia, importDrafts }) => {
    const same = await importDrafts([draft]);
    expect(same.out).toContain('Files copied: 0. Kept as they are here: 0. Unchanged: 1.');
    putMedia('2021/03/foto.jpg', 'dos');
    const changed = await importDrafts([draft]);
    expect(changed.out).toContain(`${file}: copied again, since the source changed it.`);
    expect(read(dir, file)).toBe('dos');
    expect(readdirSync(join(dir, 'articles/taller'))).toEqual(['foto.jpg']);
  }));

it('never writes over a file that somebody changed, nor copies one again that somebody removed', () =>
  afterImport(async ({ dir, putMedia, importDrafts }) => {
    writeFileSync(join(dir, file), 'recortada');
    putMedia('2021/03/foto.jpg', 'dos');
    const kept = await importDrafts([draft]);
    expect(kept.out).toContain(`${file} stays as it is here; the source has another one.`);
    expect(read(dir, file)).toBe('recortada');
    rmSync(join(dir, file));
    const removed = await importDrafts([draft]);
    expect(removed).toMatchObject({
      code: 0,
      out: expect.stringContaining('It is not copied again.'),
    });
    expect(existsSync(join(dir, file))).toBe(false);
  }));

it('never writes over a file that was there before', () =>
  withSite({ ...goodFiles, [file]: 'nuestra' }, async ({ dir, putMedia, importDrafts }) => {
    putMedia('2021/03/foto.jpg', 'uno');
    const { out } = await importDrafts([draft]);
    expect(out).toContain(`${file} stays as it is here`);
    expect(read(dir, file)).toBe('nuestra');
  }));

it('copies nothing that somebody has taken out of the text', () =>
  afterImport(async ({ dir, importDrafts }) => {
    const text = read(dir, 'articles/taller.yaml').replace(/!\[.*/, 'Sin foto.');
    writeFileSync(join(dir, 'articles/taller.yaml'), text);
    rmSync(join(dir, 'articles/taller'), { recursive: true });
    const { out } = await importDrafts([draft]);
    expect(out).not.toContain(file);
  }));

it('copies the files of a closed entry to beside it, and follows it when it was opened', () =>
  withSite(goodFiles, async ({ dir, putMedia, importDrafts }) => {
    putMedia('2021/03/foto.jpg', 'uno');
    await importDrafts([draft], { isClosed: true });
    expect(read(dir, `private/${file}`)).toBe('uno');
    expect(existsSync(join(dir, 'articles'))).toBe(false);
    mkdirSync(join(dir, 'articles'));
    renameSync(join(dir, 'private/articles/taller.yaml'), join(dir, 'articles/taller.yaml'));
    const { out } = await importDrafts([draft]);
    expect(out).toContain(`${file}: copied.`);
  }));

it('copies the files of an entry that was renamed to beside it', () =>
  afterImport(async ({ dir, importDrafts }) => {
    const text = read(dir, 'articles/taller.yaml');
    writeFileSync(join(dir, 'articles/curso.yaml'), `aliases: [taller]\n${text}`);
    rmSync(join(dir, 'articles/taller.yaml'));
    const { out } = await importDrafts([draft]);
    expect(out).toContain('articles/curso.yaml: updated body.\narticles/curso/foto.jpg: copied.');
  }));

it('says which files were not copied, and why', () =>
  withSite(goodFiles, async ({ dir, media, putMedia, importDrafts }) => {
    putMedia('grande.mp4', '');
    truncateSync(join(media, 'grande.mp4'), 256 * 1024 * 1024 + 1);
    symlinkSync(join(dir, 'site.yaml'), join(media, 'enlace.jpg'));
    symlinkSync(dir, join(media, 'carpeta'));
    putMedia('malo.php', '<?php');
    const files = [
      { path: 'taller/falta.jpg', source: 'falta.jpg' },
      { path: 'taller/grande.mp4', source: 'grande.mp4' },
      { path: 'taller/enlace.jpg', source: 'enlace.jpg' },
      { path: 'taller/dentro.jpg', source: 'carpeta/site.yaml' },
      { path: 'taller/fuera.jpg', source: '../../etc/passwd' },
      { path: 'taller/absoluto.jpg', source: '/etc/passwd' },
      { path: 'taller/malo.php', source: 'malo.php' },
      { path: '../../malo.jpg', source: 'grande.mp4' },
      { path: 'otra/foto.jpg', source: 'malo.php' },
    ];
    const { code, out, notes } = await importDrafts([createArticle('taller', { files })]);
    expect([code, out]).toEqual([1, expect.stringContaining('Files copied: 0.')]);
    const where = 'articles/taller';
    expect(notes.split('\n').slice(0, -1)).toEqual([
      `${where}/falta.jpg was not copied: the source does not have it.`,
      `${where}/grande.mp4 was not copied: it is larger than 256 MB.`,
      `${where}/enlace.jpg was not copied: at the source it is a symbolic link, which could lead to anything on this computer.`,
      `${where}/dentro.jpg was not copied: at the source it is a symbolic link, which could lead to anything on this computer.`,
      `${where}/fuera.jpg was not copied: the source does not have it.`,
      `${where}/absoluto.jpg was not copied: the source does not have it.`,
      'A file was not copied: it has a name under which a site publishes none.',
      'A file was not copied: it has a name under which a site publishes none.',
    ]);
    expect(existsSync(join(dir, where))).toBe(false);
  }));

it('writes through no symbolic link', () =>
  withSite(goodFiles, async ({ dir, media, putMedia, importDrafts }) => {
    putMedia('2021/03/foto.jpg', 'uno');
    mkdirSync(join(dir, 'articles'));
    symlinkSync(media, join(dir, 'articles/taller'));
    const { out } = await importDrafts([draft]);
    expect(out).toContain(`${file} stays as it is here`);
    expect(readdirSync(media)).toEqual(['2021']);
  }));

it('copies in a repeated import what a stopped one had not copied', () =>
  withSite(goodFiles, async ({ dir, putMedia, importDrafts }) => {
    putMedia('2021/03/foto.jpg', 'uno');
    const { signal } = new AbortController();
    signal.throwIfAborted = () => {
      if (existsSync(join(dir, 'articles/taller.yaml'))) throw new Error('stopped');
    };
    await expect(importDrafts([draft], { signal })).rejects.toThrow('stopped');
    expect(existsSync(join(dir, file))).toBe(false);
    const { out } = await importDrafts([draft]);
    expect(out).toContain(`${file}: copied.`);
  }));

it.each([
  ['new', 'kept nothing'],
  ['one that is there', 'uno'],
])('goes on updating a file after an import that was stopped had copied it: %s', (_, before) =>
  withSite(goodFiles, async ({ dir, putMedia, importDrafts }) => {
    if (before === 'uno') {
      putMedia('2021/03/foto.jpg', before);
      await importDrafts([draft]);
    }
    putMedia('2021/03/foto.jpg', 'dos');
    const { signal } = new AbortController();
    signal.throwIfAborted = () => {
      if (existsSync(join(dir, file)) && read(dir, file) === 'dos') throw new Error('stopped');
    };
    await expect(importDrafts([draft], { signal })).rejects.toThrow('stopped');
    putMedia('2021/03/foto.jpg', 'tres');
    const { out } = await importDrafts([draft]);
    expect([out, read(dir, file)]).toEqual([
      expect.stringContaining(`${file}: copied again, since the source changed it.`),
      'tres',
    ]);
  }),
);

it('keeps a file that somebody changed after an import that was stopped', () =>
  afterImport(async ({ dir, putMedia, importDrafts }) => {
    putMedia('2021/03/foto.jpg', 'dos');
    const { signal } = new AbortController();
    signal.throwIfAborted = () => {
      if (read(dir, file) === 'dos') throw new Error('stopped');
    };
    await expect(importDrafts([draft], { signal })).rejects.toThrow('stopped');
    writeFileSync(join(dir, file), 'nuestra');
    putMedia('2021/03/foto.jpg', 'tres');
    const { out } = await importDrafts([draft]);
    expect([out, read(dir, file)]).toEqual([
      expect.stringContaining(`${file} stays as it is`),
      'nuestra',
    ]);
  }));
