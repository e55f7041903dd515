import { readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildKit, verifyKit } from '../src/index.ts';
import { addFiles, page, writeSite } from './support/write-site.ts';

const kilobytes = (count: number): Buffer => Buffer.alloc(count * 1000, 'x');
const files = {
  'index.html': page(
    '<a href="/libro.pdf">L</a><a href="/grande.pdf">G</a><video src="/v.mkv"></video><audio src="/s.wav"></audio><img src="/i.png" alt="">',
  ),
  'i.png': kilobytes(100),
  'libro.pdf': kilobytes(50),
  'grande.pdf': kilobytes(900),
  's.wav': kilobytes(300),
  'v.mkv': kilobytes(600),
};

it('leaves out what does not fit, the largest of each kind first, and says so', async () => {
  const { site, out } = await writeSite(files);
  const url = 'https://colectiva.example/';
  const report = await buildKit(site, out, { maxBytes: 1_200_000, url, media: 'as-is' });
  expect(report.leftOut).toEqual([
    { path: 'grande.pdf', bytes: 900_000, reason: 'budget' },
    { path: 'v.mkv', bytes: 600_000, reason: 'budget' },
  ]);
  expect((await readdir(join(out, 'site'))).toSorted()).toEqual([
    'i.png',
    'index.html',
    'libro.pdf',
    's.wav',
  ]);
  const home = await readFile(join(out, 'site', 'index.html'), 'utf8');
  expect(home).toContain('<a href="https://colectiva.example/grande.pdf">G</a>');
  expect(home).toContain(
    '<p><a href="https://colectiva.example/v.mkv">Ver en colectiva.example (necesita internet)</a></p>',
  );
  const start = await readFile(join(out, 'START-HERE.html'), 'utf8');
  expect(start).toMatch(/grande\.pdf \(900 kB\).*v\.mkv \(600 kB\)/);
  const { isWhole, manifest } = await verifyKit(out);
  expect([isWhole, manifest.leftOut]).toEqual([true, report.leftOut]);
});

it('keeps the words alone of a link to what did not fit where nobody knows the address', async () => {
  const { site, out } = await writeSite(files);
  await buildKit(site, out, { maxBytes: 1_200_000, media: 'as-is' });
  const home = await readFile(join(out, 'site', 'index.html'), 'utf8');
  expect(home).toContain('<a>G</a>');
  expect(home).not.toContain('<video');
});

it('takes what fits once there is room, and takes it away again', async () => {
  const { site, out } = await writeSite(files);
  const withMax = (maxBytes?: number) => buildKit(site, out, { maxBytes, media: 'as-is' });
  await withMax(1_200_000);
  expect((await withMax()).leftOut).toEqual([]);
  expect(await readFile(join(out, 'site', 'v.mkv'))).toHaveLength(600_000);
  expect(await withMax(1_200_000)).toMatchObject({ removed: 2 });
  expect((await verifyKit(out)).isWhole).toBe(true);
});

it('stays within its room, the list and small files included', async () => {
  const { site, out } = await writeSite({ 'index.html': page('<a href="/1.html">1</a>') });
  for (let index = 1; index < 20; index += 1)
    await writeFile(join(site, `${index}.html`), page('<a href="/">I</a>'.repeat(index * 10)));
  await addFiles(site, { 'index.html': page('<a href="/b.pdf"></a>'), 'b.pdf': kilobytes(1) });
  const maxBytes = 1_800_000;
  await buildKit(site, out, { maxBytes });
  const { manifest } = await verifyKit(out);
  const clusters = manifest.files.map(({ bytes }) => Math.ceil(bytes / 32_768) * 32_768);
  expect(clusters.reduce((sum, bytes) => sum + bytes, 65_536)).toBeLessThanOrEqual(maxBytes);
});

it('says how much the pages need where not even they fit', async () => {
  const { site, out } = await writeSite(files);
  await expect(buildKit(site, out, { maxBytes: 200_000 })).rejects.toMatchObject({
    code: 'budget-too-small',
    about: expect.stringMatching(/^\d{6}$/),
  });
});

it('gives files names that every stick takes, and links to those', async () => {
  const { site, out } = await writeSite({
    'index.html': page('<a href="/CON/a%3Fb.html">1</a><a href="/con/A%3Fb.html">2</a>'),
    'CON/a?b.html': page('1'),
    'con/A?b.html': page('2'),
  });
  const { renamed } = await buildKit(site, out);
  expect(renamed).toEqual([
    { from: 'CON/a?b.html', to: 'site/_CON/a_b.html' },
    { from: 'con/A?b.html', to: 'site/_con-2/A_b.html' },
  ]);
  const home = await readFile(join(out, 'site', 'index.html'), 'utf8');
  expect(home).toContain('<a href="_CON/a_b.html">1</a><a href="_con-2/A_b.html">2</a>');
});

it('brings files to print along, and names them on the first page', async () => {
  const { site, out, root } = await writeSite(files);
  await addFiles(join(root, 'papel'), {
    'fanzine.pdf': 'pdf',
    'notas.txt': 'no',
    'dibujo.svg': '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
    'a/cartel.PDF': 'pdf',
  });
  await addFiles(join(root, 'privado'), { 'actas.pdf': 'SECRETO' });
  await symlink(join(root, 'privado'), join(root, 'papel', 'mas'));
  await symlink(join(root, 'privado', 'actas.pdf'), join(root, 'papel', 'actas.pdf'));
  const { symbolicLinks, notInspected } = await buildKit(site, out, {
    printDir: join(root, 'papel'),
    media: 'as-is',
  });
  expect(symbolicLinks).toEqual(['print/actas.pdf', 'print/mas']);
  expect(notInspected).toContain('print/fanzine.pdf');
  expect(await readFile(join(out, 'print', 'dibujo.svg'), 'utf8')).not.toContain('onload');
  expect((await readdir(join(out, 'print'), { recursive: true })).toSorted()).toEqual([
    'a',
    'a/cartel.PDF',
    'dibujo.svg',
    'fanzine.pdf',
  ]);
  const start = await readFile(join(out, 'START-HERE.html'), 'utf8');
  expect(start).toContain('<a href="print/fanzine.pdf">fanzine.pdf</a>');
  expect(start).toContain('<a href="print/a/cartel.PDF">a/cartel.PDF</a>');
});
