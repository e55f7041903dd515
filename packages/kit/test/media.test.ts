import { spawnSync } from 'node:child_process';
import { copyFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getTool, needsFfmpeg, useTools } from '@comunal/test-kit/environment';
import { isLong } from '@comunal/test-kit/pick-cases';
import { describe, expect, it } from 'vitest';
import { buildKit, verifyKit } from '../src/index.ts';
import { addFiles, page, writeSite } from './support/write-site.ts';

/** Makes a second of video or sound, of more bits than it needs. */
function makeMedia(path: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(getTool('ffmpeg'), [
    ...'-loglevel error -f lavfi -i testsrc2=size=320x240:rate=10:duration=1'.split(' '),
    ...'-f lavfi -i sine=frequency=440:duration=1 -metadata title=SECRETO'.split(' '),
    ...args,
    path,
  ]);
  if (status !== 0) throw new Error(String(stderr));
}

/** Builds a kit with sound and video of formats that are not encoded. */
async function copyOthers() {
  const { site, out } = await writeSite({
    'index.html': page('<audio src="a.wav"></audio><video src="v.mp4"></video>'),
    'a.wav': 'wave',
    'v.mp4': 'no video',
  });
  const { media } = await buildKit(site, out);
  return { media, isWhole: (await verifyKit(out)).isWhole };
}

const copied = (outcome: 'failed' | 'no-ffmpeg') => ({
  isWhole: true,
  media: [
    { path: 'a.wav', bytesBefore: 4, bytesAfter: 4, outcome: 'other-format' },
    { path: 'v.mp4', bytesBefore: 8, bytesAfter: 8, outcome },
  ],
});

it('copies sound and video of other formats without ffmpeg, and says so', async () => {
  expect(await copyOthers()).toEqual(copied('no-ffmpeg'));
});

describe('with ffmpeg', needsFfmpeg('libx264', 'libmp3lame'), () => {
  useTools('ffmpeg', 'ffprobe');

  it('copies sound and video of other formats, and says so', async () => {
    expect(await copyOthers()).toEqual(copied('failed'));
  });

  it('makes sound and video smaller, once', async () => {
    const { site, out } = await writeSite({
      'index.html': page(
        '<audio src="a.mp3"></audio><video src="v.webm"></video><video src="m.mp4"></video>',
      ),
    });
    makeMedia(join(site, 'm.mp4'), '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '5');
    // VP8 takes seconds for what H.264 does in one.
    if (isLong)
      makeMedia(
        join(site, 'v.webm'),
        ...'-c:v libvpx -b:v 6M -deadline realtime -c:a libopus'.split(' '),
      );
    makeMedia(join(site, 'a.mp3'), '-vn', '-b:a', '320k');
    const first = await buildKit(site, out);
    expect(first.media.map(({ path, outcome }) => `${path} ${outcome}`).toSorted()).toEqual([
      'a.mp3 encoded',
      'm.mp4 encoded',
      ...(isLong ? ['v.webm encoded'] : []),
    ]);
    for (const { path, bytesBefore, bytesAfter } of first.media) {
      expect(bytesAfter).toBeLessThan(bytesBefore);
      const made = join(out, 'site', path);
      expect((await stat(made)).size).toBe(bytesAfter);
      const { stdout } = spawnSync(getTool('ffprobe'), [
        '-v',
        'error',
        '-show_format',
        '-show_streams',
        made,
      ]);
      expect(String(stdout)).toContain('codec_name');
      expect(String(stdout)).not.toContain('SECRETO');
    }
    const { mtimeMs } = await stat(join(out, 'site', 'm.mp4'));
    expect(await buildKit(site, out)).toMatchObject({ written: 0, media: first.media });
    expect((await stat(join(out, 'site', 'm.mp4'))).mtimeMs).toBe(mtimeMs);
    // What was encoded already is not tried again when it is the source.
    const again = join(out, '..', 'again');
    await addFiles(join(out, '..', 'small'), { 'index.html': page('<video src="m.mp4"></video>') });
    await copyFile(join(out, 'site', 'm.mp4'), join(out, '..', 'small', 'm.mp4'));
    const { media } = await buildKit(join(out, '..', 'small'), again);
    expect(media).toMatchObject([{ path: 'm.mp4', outcome: 'not-smaller' }]);
    const second = await buildKit(join(out, '..', 'small'), again);
    expect(second).toMatchObject({ written: 0, media });
  });

  it('brings no other file along that a list named like a video leads to', async () => {
    const { site, out } = await writeSite({
      'index.html': page('<video src="v.mp4"></video>'),
      'v.mp4': `ffconcat version 1.0\nfile secreto.mp4\n${'# \n'.repeat(200_000)}`,
    });
    makeMedia(join(site, 'secreto.mp4'), '-c:v', 'libx264', '-preset', 'ultrafast');
    const { media } = await buildKit(site, out);
    expect(media).toMatchObject([{ path: 'v.mp4', outcome: 'failed' }]);
  });
});
