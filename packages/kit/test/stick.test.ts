import { generateSigningKey, readSigner } from '@comunal/fundraising/node';
import { readdirSync } from 'node:fs';
import { lstat, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildKit, verifyKit } from '../src/index.ts';
import { addFiles, page, writeSite } from './support/write-site.ts';

const files = {
  'index.html': page('<a href="/a/">A</a><a href="/b/">B</a>'),
  'a/index.html': page('A'),
  'b/index.html': page('B'),
};
const today = '2026-11-29';

it('writes only what changed, and removes what is gone, on the second run', async () => {
  const { site, out } = await writeSite(files);
  const first = await buildKit(site, out, { today });
  expect(first).toMatchObject({ kept: 0, removed: 0, pages: 3 });
  expect(await buildKit(site, out, { today })).toMatchObject({ written: 0, removed: 0 });
  const before = await stat(join(out, 'site', 'a', 'index.html'));
  await addFiles(site, { 'index.html': page('<a href="/a/">A</a>'), 'b/index.html': '' });
  await addFiles(site, { 'b/index.html': page('B', '<meta name="robots" content="noindex">') });
  const second = await buildKit(site, out, { today });
  // The home page, the index, the first page.
  expect(second).toMatchObject({ written: 3, removed: 1 });
  expect((await stat(join(out, 'site', 'a', 'index.html'))).mtimeMs).toBe(before.mtimeMs);
  expect(await readdir(join(out, 'site'))).toEqual(['a', 'index.html']);
  expect((await verifyKit(out)).isWhole).toBe(true);
});

it('writes a file again that was damaged on the stick', async () => {
  const { site, out } = await writeSite(files);
  await buildKit(site, out, { today });
  const path = join(out, 'site', 'a', 'index.html');
  const text = await readFile(path, 'utf8');
  await writeFile(path, text.replace('A', 'X'));
  expect(await buildKit(site, out, { today })).toMatchObject({ written: 1 });
  expect(await readFile(path, 'utf8')).toBe(text);
});

it('takes no kit for whole that was ended in the middle, and goes on with it', async () => {
  const { site, out } = await writeSite(files);
  const stop = new AbortController();
  const ended = buildKit(site, out, {
    today,
    signal: stop.signal,
    onProgress: ({ loaded }) => loaded === 2 && stop.abort(new Error('pulled out')),
  });
  await expect(ended).rejects.toThrow('pulled out');
  await expect(verifyKit(out)).rejects.toMatchObject({ code: 'unfinished' });
  // What the next run does not have any more goes, although no list names it.
  await addFiles(site, { 'index.html': page('<a href="/b/">B</a>') });
  await addFiles(site, { 'a/index.html': page('A', '<meta name="robots" content="none">') });
  const { kept } = await buildKit(site, out, { today });
  expect(kept).toBeGreaterThan(0);
  expect(await verifyKit(out)).toMatchObject({ isWhole: true, problems: [] });
});

it('takes a kit for unfinished as soon as a new one is begun over it', async () => {
  const { site, out } = await writeSite(files);
  await buildKit(site, out, { today });
  await addFiles(site, { 'b/index.html': page('Otra B') });
  const signal = AbortSignal.abort(new Error('pulled out'));
  await expect(buildKit(site, out, { today, signal })).rejects.toThrow('pulled out');
  // It had not begun to write.
  expect((await verifyKit(out)).isWhole).toBe(true);
  const stop = new AbortController();
  const onProgress = (): void => stop.abort(new Error('pulled out'));
  await expect(buildKit(site, out, { today, onProgress, signal: stop.signal })).rejects.toThrow(
    'pulled out',
  );
  await expect(verifyKit(out)).rejects.toMatchObject({ code: 'unfinished' });
});

it('touches nothing in a folder with other files', async () => {
  const { site, out } = await writeSite(files);
  await addFiles(out, { 'fotos/a.jpg': 'mine' });
  await expect(buildKit(site, out)).rejects.toMatchObject({ code: 'not-a-kit' });
  expect(await readdir(out)).toEqual(['fotos']);
  await writeFile(join(out, 'manifest.json'), '{"name":"an app"}');
  await expect(buildKit(site, out)).rejects.toMatchObject({ code: 'not-a-kit' });
  expect(await readdir(out)).toEqual(['fotos', 'manifest.json']);
});

it('writes through no link on a stick that somebody gave us', async () => {
  const { site, out, root } = await writeSite(files);
  await buildKit(site, out, { today });
  const mine = join(root, 'mine');
  await mkdir(mine);
  await writeFile(join(mine, 'index.html'), 'mine');
  await addFiles(site, { 'a/index.html': page('A2') });
  await rm(join(out, 'site', 'a'), { recursive: true });
  await symlink(mine, join(out, 'site', 'a'));
  await expect(buildKit(site, out, { today })).rejects.toMatchObject({ code: 'not-a-kit' });
  expect(await readFile(join(mine, 'index.html'), 'utf8')).toBe('mine');
});

it('refuses a site without a home page, and folders that stand in each other', async () => {
  const { site, out, root } = await writeSite(files);
  await expect(buildKit(root, out)).rejects.toMatchObject({ code: 'no-site' });
  const missing = buildKit(join(root, 'no-such-folder'), out);
  await expect(missing).rejects.toMatchObject({ code: 'no-site' });
  await expect(buildKit(site, join(site, 'kit'))).rejects.toMatchObject({ code: 'nested-folders' });
  await expect(buildKit(join(root, 'dist'), root)).rejects.toMatchObject({
    code: 'nested-folders',
  });
});

it('frees the room of what a killed run was writing', async () => {
  const { site, out } = await writeSite(files);
  const half = 'kit-unfinished/3f0c0b52-6f6b-4f0a-8a53-0d6b2c1d9e11';
  await addFiles(out, { [half]: 'half of a video', 'kit-unfinished/journal.json': '[]' });
  const left: string[][] = [];
  const onProgress = (): void => void left.push(readdirSync(join(out, 'kit-unfinished')));
  await buildKit(site, out, { today, onProgress });
  expect(left.flat()).toContain('journal.json');
  expect(left.flat()).not.toContain(half.split('/')[1]);
});

it('leaves an earlier kit whole where the new one has no room, and an empty folder empty', async () => {
  const { site, out, root } = await writeSite(files);
  await buildKit(site, out, { today });
  await expect(buildKit(site, out, { maxBytes: 1000 })).rejects.toMatchObject({
    code: 'budget-too-small',
  });
  expect((await verifyKit(out)).isWhole).toBe(true);
  const empty = join(root, 'empty');
  await expect(buildKit(site, empty, { maxBytes: 1000 })).rejects.toMatchObject({
    code: 'budget-too-small',
  });
  expect(await readdir(empty)).toEqual([]);
});

it('frees the room of what a new kit does not have before it writes', async () => {
  const { site, out } = await writeSite({
    ...files,
    'index.html': page('<a href="/a/">A</a><a href="/g.pdf">G</a>'),
    'g.pdf': 'large',
  });
  await buildKit(site, out, { today });
  await addFiles(site, {
    'index.html': page('<a href="/a/">A</a><a href="/n.mkv">N</a>'),
    'n.mkv': 'new',
  });
  const there: string[][] = [];
  const onProgress = (): void => void there.push(readdirSync(join(out, 'site')));
  const { removed } = await buildKit(site, out, { today, onProgress });
  expect(removed).toBe(1);
  expect(there[0]).not.toContain('g.pdf');
  expect((await verifyKit(out)).isWhole).toBe(true);
});

it('follows a file whose name changes in upper case alone', async () => {
  const { site, out } = await writeSite({
    'index.html': page('<a href="/A.html">A</a>'),
    'A.html': page('A'),
  });
  await buildKit(site, out, { today });
  await rm(join(site, 'A.html'));
  await addFiles(site, { 'index.html': page('<a href="/a.html">A</a>'), 'a.html': page('A') });
  await buildKit(site, out, { today });
  expect(await verifyKit(out)).toMatchObject({ isWhole: true, problems: [] });
});

it.each(['manifest.json', 'kit-unfinished'])(
  'touches nothing by a link in the place of %s',
  async (name) => {
    const { site, out, root } = await writeSite(files);
    const another = join(root, 'another');
    await buildKit(site, another, { today });
    await addFiles(another, { 'kit-unfinished/journal.json': 'mine' });
    await mkdir(out);
    await symlink(join(another, name), join(out, name));
    await expect(buildKit(site, out, { today })).rejects.toMatchObject({ code: 'not-a-kit' });
    expect(await readFile(join(another, 'kit-unfinished', 'journal.json'), 'utf8')).toBe('mine');
  },
);

it('puts a file in the place of a link to one that is the same', async () => {
  const { site, out, root } = await writeSite(files);
  await buildKit(site, out, { today });
  const path = join(out, 'site', 'a', 'index.html');
  await writeFile(join(root, 'same.html'), await readFile(path));
  await rm(path);
  await symlink(join(root, 'same.html'), path);
  expect(await buildKit(site, out, { today })).toMatchObject({ written: 1 });
  expect((await lstat(path)).isFile()).toBe(true);
});

it('removes no files of others that stand in a folder in the place of a file', async () => {
  const { site, out } = await writeSite(files);
  await buildKit(site, out, { today });
  await addFiles(out, { 'site/c.html/mine.txt': 'mine' });
  await addFiles(site, { 'c.html': page('C') });
  await expect(buildKit(site, out, { today })).rejects.toMatchObject({
    code: expect.stringMatching(/^E/),
  });
  expect(await readFile(join(out, 'site', 'c.html', 'mine.txt'), 'utf8')).toBe('mine');
});

it('says that a day of the signature is over before it touches anything', async () => {
  const { site, out, root } = await writeSite(files);
  await generateSigningKey(join(root, 'key.pem'));
  const signers = [await readSigner(join(root, 'key.pem'))];
  const expiresAt = '2020-01-01T00:00:00Z';
  await expect(buildKit(site, out, { signers, expiresAt })).rejects.toMatchObject({
    code: 'bad-option',
  });
  await expect(readdir(out)).rejects.toThrow('ENOENT');
});
