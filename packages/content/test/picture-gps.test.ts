import { describe, expect, it } from 'vitest';
import { formatProblem, loadContent, type Problem } from '../src/index.ts';
import { bytesOf } from './support/honest-files.ts';
import { changed, goodFiles, withFolder, type Files } from './support/folder.ts';
import { locatedPictures } from './support/located-pictures.ts';

const endings = Object.keys(locatedPictures);
const today = '2030-06-15';

const bytes = (ending: string, kind: 'located' | 'plain'): Buffer =>
  Buffer.from(locatedPictures[ending]?.[kind] ?? '', 'base64');

/** A visible event that shows a picture of nobody. */
const pictured = (ending: string, picture: Uint8Array): Files => ({
  'events/charla.yaml': `${String(goodFiles['events/charla.yaml'])}picture: { path: charla/foto.${ending}, alt: Una foto, people: none }\n`,
  [`events/charla/foto.${ending}`]: picture,
});

async function problemsOf(files: Files): Promise<readonly Problem[]> {
  const { problems } = await withFolder(files, (dir) =>
    loadContent(dir, { clock: { today: () => today } }),
  );
  return problems.filter(({ code }) => code === 'picture-gps');
}

describe('picture-gps', () => {
  it.each(endings)('is reported of a .%s with a position, without the position', async (ending) => {
    const problems = await problemsOf(pictured(ending, bytes(ending, 'located')));
    expect(problems.map((problem) => formatProblem(problem, 'en'))).toEqual([
      `events/charla.yaml:11:18: “charla/foto.${ending}” says where it was taken (GPS). Pages leave that out; the file keeps it, here and in git. Take it out of the file before it goes into git: comunal clean FILE`,
    ]);
    expect(problems[0]?.severity).toBe('warning');
    expect(JSON.stringify(problems)).not.toMatch(/19\D+25\D+57|19\.4/);
  });

  it.each(endings)('is not reported of a .%s of a camera without a position', async (ending) => {
    expect(await problemsOf(pictured(ending, bytes(ending, 'plain')))).toEqual([]);
  });

  it('is reported of a position that is written in XMP', async () => {
    const xmp = '<x exif:GPSLatitude="19,25.95N"/>';
    const length = xmp.length + 2;
    const jpeg = bytes('jpg', 'plain');
    const picture = bytesOf(
      jpeg.subarray(0, 2),
      [0xff, 0xe1, length >> 8, length & 255],
      xmp,
      jpeg.subarray(2),
    );
    expect(await problemsOf(pictured('jpg', picture))).toHaveLength(1);
  });

  it('is reported where EXIF stands at the end of a file of several megabytes', async () => {
    const webp = bytes('webp', 'located');
    const chunk = webp.indexOf('EXIF');
    const junk = Buffer.alloc(8);
    junk.write('JUNK', 'latin1');
    const filler = 3 * 2 ** 20;
    junk.writeUInt32LE(filler, 4);
    const picture = bytesOf(
      webp.subarray(0, chunk),
      junk,
      new Uint8Array(filler),
      webp.subarray(chunk),
    );
    picture.writeUInt32LE(picture.length - 8, 4);
    expect(await problemsOf(pictured('webp', picture))).toHaveLength(1);
  });

  it('says of a file for download that others can read it', async () => {
    const picture = bytes('jpg', 'located');
    const files = {
      'publications/libro/portada.jpg': picture,
      ...changed(
        'publications/libro.yaml',
        'libro/portada.svg\n        mediaType: image/svg+xml',
        'libro/portada.jpg\n        mediaType: image/jpeg',
      ),
    };
    const { problems } = await withFolder(files, (dir) => loadContent(dir));
    const size = problems.find(({ code }) => code === 'wrong-size');
    expect(size, JSON.stringify(problems)).toBeDefined();
    const messages = problems.map(({ messages: { en } }) => en);
    expect(messages).toContain(
      '“libro/portada.jpg” says where it was taken (GPS), and whoever downloads it can read that.',
    );
  });

  it('is reported of a picture that Markdown links to', async () => {
    const problems = await problemsOf({
      'pages/foto.jpg': bytes('jpg', 'located'),
      'pages/manifiesto.es.md': '---\ntitle: M\nvisibility: public\n---\n[eso](foto.jpg)\n',
    });
    expect(problems.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'pages/manifiesto.es.md:5',
    ]);
  });

  it('is not reported of an entry for allies', async () => {
    const files = pictured('jpg', bytes('jpg', 'located'));
    const text = String(files['events/charla.yaml']).replace('public', 'allies');
    expect(await problemsOf({ ...files, 'events/charla.yaml': text })).toEqual([]);
  });

  it('does not fail at headers that lead nowhere', async () => {
    const jpeg = bytes('jpg', 'plain');
    const headers = ['II*\0', 'MM\0*', 'II*\0\xff\xff\xff\xff', 'MM\0*\0\0\0\x08\xff\xff'];
    const picture = bytesOf(jpeg, ...headers.map((header) => header.repeat(200)));
    expect(await problemsOf(pictured('jpg', picture))).toEqual([]);
  });
});
