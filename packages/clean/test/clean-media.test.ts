import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getTool, useTools } from '@comunal/test-kit/environment';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanMedia } from '../src/index.ts';
import { needsEncoders, plantedMedia } from './support/planted-media.ts';

const run = (args: readonly string[]) =>
  promisify(execFile)(getTool('ffmpeg'), ['-v', 'error', '-y', ...args]);

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'comunal-clean-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

it('says that ffmpeg is missing, and leaves nothing', async () => {
  vi.stubEnv('PATH', folder);
  const path = await write('a.mp4', '\0\0\0\x18ftypisom');
  await expect(cleanMedia(path)).rejects.toMatchObject({ code: 'no-ffmpeg' });
  expect(await readdir(folder)).toEqual(['a.mp4']);
});

it.each([
  ['PK\x03\x04word/', 'unsupported-document'],
  ['\x89PNG\r\n\x1A\n', 'unsupported'],
  ['ffconcat version 1.0\nfile b.mp4\n', 'unsupported'],
  ['#EXTM3U\n#EXTINF:1,\nb.mp4\n', 'unsupported'],
])('refuses %j, whatever its name', async (content, code) => {
  const path = await write('a.mp4', content);
  await expect(cleanMedia(path)).rejects.toMatchObject({ code });
});

describe('cleanMedia', needsEncoders, () => {
  useTools('ffmpeg', 'ffprobe');
  const [plantMp4] = plantedMedia.mp4;

  it('names what it removes, and finds nothing in the result', async () => {
    const input = await write('-a b.mp4', await plantMp4());
    const output = join(folder, '-c.mp4');
    const { format, removed, kept } = await cleanMedia(input, { output });
    expect(format).toBe('mp4');
    for (const name of ['Format:title', 'Format:location', 'Track:handler_name', 'Track:subtitle'])
      expect(removed).toContain(name);
    expect(removed).toEqual(expect.arrayContaining(['Chapters', 'Track:data', 'Track:timecode']));
    expect(kept).toEqual(['Track:video:h264', 'Track:audio:aac']);
    expect((await stat(output)).mode & 0o777).toBe(0o600);
    expect((await cleanMedia(output)).removed).toEqual([]);
    expect((await readdir(folder)).toSorted()).toEqual(['-a b.mp4', '-c.mp4']);
  });

  it.each([
    ['mpeg4', 'MPEG-4'],
    ['mjpeg', 'Motion JPEG'],
  ])('says that messages may stay in %s, whose encoders name themselves', async (encoder) => {
    const input = join(folder, 'a.mov');
    await run(['-f', 'lavfi', '-i', 'testsrc=s=64x48:r=10:d=0.3', '-c:v', encoder, input]);
    const { kept } = await cleanMedia(input);
    expect(kept).toContain('Track:messages');
  });

  it('removes what Vorbis says of itself in the headers of a WebM', async () => {
    const webm = join(folder, 'a.webm');
    const output = join(folder, 'b.webm');
    await run(['-f', 'lavfi', '-i', 'sine=d=0.3', '-c:a', 'libvorbis', webm]);
    const bytes = await readFile(webm);
    const comments = bytes.indexOf('\x03vorbis') + 11;
    bytes.write('PLANTED', comments);
    await writeFile(webm, bytes);
    const { removed } = await cleanMedia(webm, { output });
    expect(removed).not.toEqual([]);
    expect((await readFile(output)).includes('PLANTED')).toBe(false);
    expect((await cleanMedia(output)).removed).toEqual([]);
  });

  it('finds what no tag tells of', async () => {
    const [, plantBoxes] = plantedMedia.mp4;
    const input = await write('a.mp4', await plantBoxes());
    const output = join(folder, 'b.mp4');
    await cleanMedia(input, { output });
    const clean = await readFile(output);
    const hidden = await write('c.mp4', Buffer.concat([clean, Buffer.from('\0\0\0\x0Cfreehola')]));
    expect((await cleanMedia(hidden)).removed).toEqual(['Structure']);
  });

  it('reads no other file that a list names, in whatever container it hides', async () => {
    const neighbour = await write('b.mp4', await plantMp4());
    const list = `ffconcat version 1.0\nfile ${neighbour}\n`;
    for (const start of [
      '\0\0\0\x18ftypisom\0\0\0\0isommp42',
      '\0\0\0\x18ftypqt  \0\0\0\0qt  mp42',
    ]) {
      const path = await write('a.mp4', `${start}${list}`);
      await expect(cleanMedia(path)).rejects.toMatchObject({ code: 'damaged' });
    }
  });

  it('refuses a video that is cut, and leaves nothing', async () => {
    const film = await plantMp4();
    const path = await write('a.mp4', film.subarray(0, film.length * 0.6));
    await expect(cleanMedia(path, { output: join(folder, 'b.mp4') })).rejects.toMatchObject({
      code: 'damaged',
    });
    expect(await readdir(folder)).toEqual(['a.mp4']);
  });

  it('stops when told to, and leaves the old output', async () => {
    const input = await write('a.mp4', await plantMp4());
    const output = await write('b.mp4', 'old');
    const controller = new AbortController();
    const stopped = cleanMedia(input, { output, signal: controller.signal });
    controller.abort(new Error('stopped'));
    await expect(stopped).rejects.toThrow('stopped');
    expect(await readFile(output, 'utf8')).toBe('old');
    expect((await readdir(folder)).toSorted()).toEqual(['a.mp4', 'b.mp4']);
  });
});
