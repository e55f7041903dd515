import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getTool, needsFfmpeg, useTools } from '@comunal/test-kit/environment';
import { describe, expect, it } from 'vitest';
import { prepareFile } from '../src/publish/prepare-file.ts';
import { toInput } from './support/publish-content.ts';
import { publishStage } from './support/publish-stage.ts';

const run = promisify(execFile);
const { signal } = new AbortController();

describe('with ffmpeg', needsFfmpeg('libx264'), () => {
  useTools('ffmpeg', 'ffprobe');

  it('removes what a telephone wrote, and names the file after the recording', async () => {
    await using it = await publishStage();
    await record(it.folder, 2);
    const input = toInput({ file: 'casa.mp4', keepMetadata: false });
    const file = await prepareFile(it.services, input, 'run', signal);
    expect(file.name).toBe('charla.mp4');
    expect(file.removed).toBeGreaterThan(0);
    expect(await probe(it.folder)).not.toContain('PLANTED');
    const again = await prepareFile(it.services, input, 'run', signal);
    expect(again).toEqual(file);
  });

  it.each([
    ['a list of files', 'ffconcat version 1.0\nfile casa.mp4\n'],
    ['a playlist', '#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\ncasa.mp4\n#EXT-X-ENDLIST\n'],
  ])('reads no other file by %s that is named as a video', async (_, text) => {
    await using it = await publishStage();
    await record(it.folder, 2);
    it.write('charla.mp4', text);
    const input = toInput({ file: 'charla.mp4', cut: { to: 1 } });
    await expect(prepareFile(it.services, input, 'run', signal)).rejects.toMatchObject({
      code: 'ffmpeg-failed',
    });
  });

  it('cuts, so that nothing before the cut stays in the file, and turns the sound up', async () => {
    await using it = await publishStage();
    await record(it.folder, 4);
    const input = toInput({
      file: 'casa.mp4',
      keepMetadata: false,
      cut: { from: 1, to: 3 },
      loudness: true,
    });
    await prepareFile(it.services, input, 'run', signal);
    const { format, streams } = JSON.parse(await probe(it.folder)) as {
      format: { duration: string };
      streams: { codec_type: string; nb_frames: string }[];
    };
    expect(Number(format.duration)).toBeCloseTo(2, 0);
    // Ten pictures a second; those before the cut would still be counted if they were only hidden.
    expect(Number(streams.find(({ codec_type: type }) => type === 'video')?.nb_frames)).toBe(20);
    expect(await measure(it.folder)).toBeGreaterThan(-19);
  });
});

it('says that ffmpeg is missing, and leaves nothing behind', async () => {
  await using it = await publishStage();
  const input = toInput({ keepMetadata: true, cut: { from: 1 } });
  await expect(prepareFile(it.services, input, 'run', signal)).rejects.toMatchObject({
    code: 'no-ffmpeg',
  });
});

/** A quiet video with the traces of a telephone, and one whole picture at its beginning. */
async function record(folder: string, seconds: number): Promise<void> {
  const video = ['-f', 'lavfi', '-i', `testsrc=s=64x48:r=10:d=${seconds}`];
  const sound = ['-f', 'lavfi', '-i', `sine=d=${seconds}`, '-af', 'volume=0.05'];
  const codecs = ['-c:v', 'libx264', '-g', '1000', '-preset', 'ultrafast', '-c:a', 'aac'];
  const tags = ['-metadata', 'title=PLANTED', '-metadata', 'comment=PLANTED'];
  await run(getTool('ffmpeg'), [
    '-v',
    'error',
    ...video,
    ...sound,
    ...codecs,
    ...tags,
    join(folder, 'casa.mp4'),
  ]);
}

async function probe(folder: string): Promise<string> {
  const args = ['-v', 'error', '-show_format', '-show_streams', '-of', 'json'];
  const file = join(folder, '.comunal/work/run/charla.mp4');
  return (await run(getTool('ffprobe'), [...args, file])).stdout;
}

/** The loudness in LUFS. */
async function measure(folder: string): Promise<number> {
  const file = join(folder, '.comunal/work/run/charla.mp4');
  const args = ['-nostdin', '-i', file, '-af', 'ebur128', '-f', 'null', '-'];
  const { stderr } = await run(getTool('ffmpeg'), args);
  return Number(/I:\s+(-?[\d.]+) LUFS\s+Threshold/.exec(stderr)?.[1]);
}
