import { spawnSync } from 'node:child_process';
import { readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getTool, needs, useTools } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { buildKit, verifyKit, writeZim } from '../src/index.ts';
import { addFiles, page, writeSite } from './support/write-site.ts';

const files = {
  'index.html': page('<a href="/en/">English</a><a href="/">Inicio</a><img src="/i.svg" alt="i">'),
  'en/index.html': page('<a href="/">Spanish</a>', '', 'en'),
  'i.svg': '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9v9z"/></svg>',
};

describe('with zimwriterfs', needs('zimwriterfs', 'zimcheck'), () => {
  useTools('zimwriterfs');

  it('makes a ZIM file that zimcheck finds nothing wrong in', async () => {
    const { site, out, root } = await writeSite(files);
    await buildKit(site, out, { url: 'https://colectiva.example/' });
    await addFiles(out, { 'added.html': 'not of the kit' });
    const file = join(root, 'zim', 'colectiva.zim');
    expect(await writeZim(out, file)).toBeGreaterThan(10_000);
    const { status, stdout } = spawnSync(getTool('zimcheck'), ['--all', file], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, expect.stringContaining('Overall Test Status: Pass')]);
    expect(stdout).not.toMatch(/ERROR|WARNING/);
    // The kit is as it was, and nothing is left beside the file.
    const { problems } = await verifyKit(out);
    expect(problems).toEqual([{ code: 'added', path: 'added.html' }]);
    expect(await readdir(join(root, 'zim'))).toEqual(['colectiva.zim']);
    await expect(writeZim(out, file)).rejects.toMatchObject({ code: 'exists' });
  });
});

it('names the program that is missing, and leaves nothing behind', async () => {
  const { site, out, root } = await writeSite(files);
  await buildKit(site, out);
  await expect(writeZim(out, join(root, 'zim', 'a.zim'))).rejects.toMatchObject({
    code: 'no-program',
    about: 'zimwriterfs',
  });
  expect(await readdir(join(root, 'zim'))).toEqual([]);
});

it('makes none of a folder that is no whole kit', async () => {
  const { out, root } = await writeSite({ 'index.html': '' });
  await addFiles(out, { 'kit-unfinished/journal.json': '[]' });
  await writeFile(join(out, 'manifest.json'), '{}');
  await expect(writeZim(out, join(root, 'a.zim'))).rejects.toMatchObject({ code: 'unfinished' });
});

it('takes no file that is not what the list says', async () => {
  const { site, out, root } = await writeSite(files);
  await buildKit(site, out);
  await addFiles(out, { 'site/i.svg': files['i.svg'].replace('M0 0', 'M1 1') });
  const made = writeZim(out, join(root, 'zim', 'a.zim'));
  await expect(made).rejects.toMatchObject({ code: 'not-whole', about: join(out, 'site/i.svg') });
  expect(await readdir(join(root, 'zim'))).toEqual([]);
});

it.each(['site/i.svg', 'site'])(
  'brings no file of ours along by a link in the place of %s',
  async (path) => {
    const { site, out, root } = await writeSite(files);
    await buildKit(site, out);
    await rm(join(out, path), { recursive: true });
    await symlink(path === 'site' ? site : join(site, 'i.svg'), join(out, path));
    const made = writeZim(out, join(root, 'zim', 'a.zim'));
    await expect(made).rejects.toMatchObject({ code: 'not-whole' });
    expect(await readdir(join(root, 'zim'))).toEqual([]);
  },
);
