import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Caption } from '@comunal/peertube';
import { expect, it, onTestFinished } from 'vitest';
import { writeRecording } from './write-recording.ts';

const baseUrl = 'https://video.example';
const planned = {
  slug: 'charla',
  url: `${baseUrl}/w/abc`,
  videoId: 'abc',
  fields: { visibility: 'closed', title: 'Charla', of: 'series/charlas' },
};

/** Writes a recording whose captions a server announces, and responds with as given. */
async function write(
  caption: Pick<Caption, 'language' | 'captionPath'>,
  body = 'WEBVTT\n',
  files: Readonly<Record<string, string>> = {},
) {
  const root = await mkdtemp(join(tmpdir(), 'comunal-import-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const dir = join(root, 'content');
  await mkdir(dir);
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, path)), { recursive: true });
    await writeFile(join(dir, path), text);
  }
  const { missingCaptions, isNew } = await writeRecording(planned, {
    dir,
    locale: 'es',
    peertube: {
      captions: {
        list: () => Promise.resolve([caption, caption].map((each) => ({ label: '', ...each }))),
      },
    },
    baseUrl,
    fetch: () => Promise.resolve(new Response(body)),
    signal: new AbortController().signal,
  });
  return { root, dir, missingCaptions, isNew };
}

it('writes captions beside the entry', async () => {
  const { dir, missingCaptions } = await write({ language: 'pt-BR', captionPath: '/a/b.vtt' });
  expect(missingCaptions).toEqual([]);
  expect(existsSync(join(dir, 'private/recordings/charla/pt-BR.vtt'))).toBe(true);
});

it.each(['../../../../fuera', '/tmp/fuera', 'es/../../fuera', ''])(
  'writes nothing outside the folder for a server that names the language “%s”',
  async (language) => {
    const { root, dir, missingCaptions } = await write({ language, captionPath: '/a/b.vtt' });
    expect(missingCaptions).toEqual([language]);
    expect(await readdir(root)).toEqual(['content']);
    expect(await readdir(join(dir, 'private/recordings'))).toEqual(['charla.yaml']);
  },
);

it('leaves out captions that are no WebVTT or too large', async () => {
  const caption = { language: 'es', captionPath: '/a/b.vtt' };
  expect((await write(caption, '<html>')).missingCaptions).toEqual(['es']);
  const large = `WEBVTT\n${'x'.repeat(20 * 2 ** 20)}`;
  expect((await write(caption, large)).missingCaptions).toEqual(['es']);
});

const captionFile = 'private/recordings/charla/es.vtt';
const entryFile = 'private/recordings/charla.yaml';
const caption = { language: 'es', captionPath: '/a/b.vtt' };

it('goes on where an import was stopped between the captions and the entry', async () => {
  const { dir, missingCaptions, isNew } = await write(caption, undefined, {
    [captionFile]: 'WEBVTT\n',
  });
  expect([isNew, missingCaptions]).toEqual([true, []]);
  expect(await readFile(join(dir, entryFile), 'utf8')).toContain('path: charla/es.vtt');
});

it('leaves captions of somebody else as they are, and does not name them in the entry', async () => {
  const { dir, missingCaptions } = await write(caption, undefined, { [captionFile]: 'mine' });
  expect(missingCaptions).toEqual(['es']);
  expect(await readFile(join(dir, captionFile), 'utf8')).toBe('mine');
  expect(await readFile(join(dir, entryFile), 'utf8')).not.toContain('es.vtt');
});

it('leaves an entry of that name as it is', async () => {
  const { dir, isNew } = await write(caption, undefined, { [entryFile]: 'title: Mine\n' });
  expect(isNew).toBe(false);
  expect(await readFile(join(dir, entryFile), 'utf8')).toBe('title: Mine\n');
});
