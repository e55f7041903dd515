import * as z from 'zod/mini';
import { fileInput } from '../media/file-input.ts';
import { runFfmpeg } from './ffmpeg.ts';
import { createPublishError, hasCode } from './publish-error.ts';

/** What is changed in a recording. */
export interface MediaEdits {
  /** The part that stays, in seconds. */
  readonly cut?: { readonly from?: number; readonly to?: number } | undefined;
  /** Whether the sound is brought to the loudness of podcasts. */
  readonly loudness?: boolean | undefined;
}

/** -16 LUFS and a peak of -1.5 dB: what most platforms ask of speech. */
const target = 'loudnorm=I=-16:TP=-1.5:LRA=11';

/** How each kind of file is encoded anew: its video, its sound. */
const encoders: Readonly<
  Record<string, readonly [video: readonly string[], audio: readonly string[]]>
> = {
  '.mp4': [
    ['-c:v', 'libx264', '-crf', '18', '-preset', 'medium', '-pix_fmt', 'yuv420p'],
    ['-c:a', 'aac', '-b:a', '160k'],
  ],
  '.webm': [
    ['-c:v', 'libvpx-vp9', '-crf', '30', '-b:v', '0', '-row-mt', '1'],
    ['-c:a', 'libopus', '-b:a', '128k'],
  ],
  '.mp3': [['-vn'], ['-c:a', 'libmp3lame', '-b:a', '160k']],
  '.m4a': [['-vn'], ['-c:a', 'aac', '-b:a', '160k']],
  '.ogg': [['-vn'], ['-c:a', 'libopus', '-b:a', '128k']],
};

/**
 * Cuts a recording and evens out its loudness, into another file.
 *
 * What is cut off is not in the result: copied instead of encoded anew, a video would keep what stands before the cut, back to
 * the last whole picture, and only tell players not to show it.
 * @param extension - That of the result, such as `.mp4`.
 */
export async function editMedia(
  source: string,
  output: string,
  extension: string,
  { cut, loudness = false }: MediaEdits,
  signal: AbortSignal,
): Promise<void> {
  const encoder = encoders[extension === '.mov' ? '.mp4' : extension];
  if (!encoder) throw createPublishError('clean-failed', { why: 'unsupported-media' });
  const [video, audio] = encoder;
  const input = [...toRange(cut), ...fileInput(source)];
  const filter = loudness ? await measureLoudness(input, signal) : undefined;
  const isCut = cut?.from !== undefined || cut?.to !== undefined;
  const videoArgs = isCut || video[0] === '-vn' ? video : ['-c:v', 'copy'];
  // The filter works at 192 kHz, and leaves its sound so.
  const audioArgs = filter === undefined ? audio : ['-af', filter, '-ar', '48000', ...audio];
  await runFfmpeg(
    [...input, '-map', '0:V?', '-map', '0:a?', ...videoArgs, ...audioArgs, `file:${output}`],
    signal,
  );
}

function toRange({
  from,
  to,
}: { readonly from?: number; readonly to?: number } = {}): readonly string[] {
  return [
    ...(from === undefined ? [] : ['-ss', String(from)]),
    ...(to === undefined ? [] : ['-to', String(to)]),
  ];
}

const measurementSchema = z.object({
  input_i: z.string(),
  input_tp: z.string(),
  input_lra: z.string(),
  input_thresh: z.string(),
  target_offset: z.string(),
});

/** Measures the sound in a first pass, so that the second only turns it up or down. Undefined for a file without sound, or a silent one. */
async function measureLoudness(
  input: readonly string[],
  signal: AbortSignal,
): Promise<string | undefined> {
  const args = [...input, '-map', '0:a?', '-af', `${target}:print_format=json`, '-f', 'null', '-'];
  const messages = await runFfmpeg(args, signal).catch((thrown: unknown) => {
    // Without sound, there is no stream to write.
    if (hasCode(thrown, 'ffmpeg-failed')) return '';
    throw thrown;
  });
  const json = /\{[^{}]*"input_i"[^{}]*\}/.exec(messages)?.[0];
  const measured =
    json === undefined ? undefined : measurementSchema.safeParse(JSON.parse(json)).data;
  if (!measured || measured.input_i.includes('inf')) return undefined;
  const { input_i: i, input_tp: tp, input_lra: lra, input_thresh: thresh } = measured;
  const values = `measured_I=${i}:measured_TP=${tp}:measured_LRA=${lra}:measured_thresh=${thresh}`;
  return `${target}:${values}:offset=${measured.target_offset}:linear=true`;
}
