import { mkdtemp, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CleanError } from '../clean-error.ts';
import type { CleanOptions, CleanReport } from '../cleaned-file.ts';
import { DETECTED_BYTES, detectFormat, isMediaFormat, type MediaFormat } from '../detect-format.ts';
import { blankHevcSettings } from './blank-hevc-settings.ts';
import { blankVorbisComments } from './blank-vorbis-comments.ts';
import { CONTAINERS, inputArgs, type Container } from './containers.ts';
import { haveSameBytes } from './have-same-bytes.ts';
import { keepMp3Frames } from './keep-mp3-frames.ts';
import { probeMedia, type Probe, type Track } from './probe-media.ts';
import { runTool } from './run-tool.ts';

/** What was removed from a video or sound. */
export type CleanedMedia = CleanReport<MediaFormat>;

/** Options of {@link cleanMedia}. */
export interface CleanMediaOptions extends CleanOptions {
  /** Where the clean file goes, whole or not at all, for its owner alone; a file that is there is replaced. Without it nothing is kept. */
  readonly output?: string;
}

/** Coded video that carries no messages, or whose messages are removed. Any other may have some: settings, names, places. */
const SILENT_CODECS = new Set(['h264', 'hevc', 'vp8', 'vp9']);
/** ffmpeg corrects what it wrote about the length and rate of a track when it copies a file again. */
const MAX_PASSES = 4;

/**
 * Copies sound and video of an MP4, MOV, M4A, WebM, MP3 or Ogg into a new file, by ffmpeg: without titles, names, dates, places,
 * covers, chapters, subtitles, tracks of data and what the encoder wrote into the video. The samples stay as they are, which is
 * checked. Beside the output, or else the input, a folder comes about meanwhile.
 *
 * @param input - The file.
 * @param options - Where the result goes, and what stops it.
 * @throws {@link CleanError} `no-ffmpeg` where ffmpeg or ffprobe is missing, `damaged`, `left-over`, or for any other file.
 * @example
 * ```ts
 * import { cleanMedia, isCleanError } from '@comunal/clean';
 *
 * try {
 *   const { removed } = await cleanMedia('asamblea.mp4', { output: 'asamblea-limpia.mp4' });
 *   console.log(removed); // such as [ 'Format:com.apple.quicktime.location.ISO6709' ]
 * } catch (thrown) {
 *   if (!isCleanError(thrown)) console.log('there is no such file'); // → there is no such file
 * }
 * ```
 */
export async function cleanMedia(
  input: string,
  { output, signal }: CleanMediaOptions = {},
): Promise<CleanedMedia> {
  const source = resolve(input);
  const format = await readFormat(source);
  const target = output === undefined ? undefined : resolve(output);
  const folder = await mkdtemp(join(dirname(target ?? source), '.comunal-clean-'));
  try {
    const copy = await cleanInFolder(source, format, folder, signal);
    if (target !== undefined) {
      await sync(copy.path);
      signal?.throwIfAborted();
      await rename(copy.path, target);
    }
    return copy.report;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function cleanInFolder(
  source: string,
  format: MediaFormat,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly path: string; readonly report: CleanedMedia }> {
  const container = CONTAINERS[format];
  const before = await probeMedia(container, source, signal);
  const frames = format === 'mp3' ? keepMp3Frames(await readFile(source, { signal })) : undefined;
  const start = frames ? join(folder, 'frames') : source;
  if (frames) await writeFile(start, frames.bytes);
  const { path, isSame } = await copyUntilStable(container, before.tracks, start, folder, signal);
  const after = await probeMedia(container, path, signal);
  if (after.tags.size > 0) throw new CleanError('left-over', [...after.tags.keys()]);
  if (!(await haveSameSamples(container, before.tracks, start, path, signal)))
    throw new CleanError('samples-differ');
  const removed = [...new Set([...before.tags.keys(), ...(frames?.removed ?? [])])];
  const isClean = isSame && removed.length === 0 && (await haveSameBytes(source, path));
  return {
    path,
    report: {
      format,
      removed: isClean ? [] : removed.length > 0 ? removed : ['Structure'],
      kept: namesOf(after),
    },
  };
}

async function copyUntilStable(
  container: Container,
  tracks: readonly Track[],
  start: string,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly path: string; readonly isSame: boolean }> {
  let path = start;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const copy = join(folder, String(pass));
    const copyArgs = ['-map_metadata', '-1', '-map_chapters', '-1', '-fflags', '+bitexact'];
    const output = [...container.outputArgs, '-f', container.muxer, `file:${copy}`];
    await runTool(
      'ffmpeg',
      [...inputOf(container, path), ...copyArgs, ...withoutMessages(tracks), ...output],
      signal,
    );
    if (container.demuxer === 'mov') await blankHevcSettings(copy);
    if (container.demuxer === 'matroska') await blankVorbisComments(copy);
    if (await haveSameBytes(path, copy)) return { path: copy, isSame: pass === 0 };
    if (path !== start) await rm(path);
    path = copy;
  }
  return { path, isSame: false };
}

/** Compares the coded samples of sound and video, track by track. */
async function haveSameSamples(
  container: Container,
  tracks: readonly Track[],
  source: string,
  copy: string,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const [before, after] = await Promise.all(
    [source, copy].map((path) => {
      const args = [...inputOf(container, path), ...withoutMessages(tracks)];
      return runTool('ffmpeg', [...args, '-f', 'streamhash', '-hash', 'sha256', '-'], signal);
    }),
  );
  return before === after;
}

/** Video and sound; a cover is video to ffmpeg, but not to `V`. */
function inputOf(container: Container, path: string): readonly string[] {
  const options = ['-nostdin', '-v', 'error', '-xerror', '-y', ...inputArgs(container, path)];
  return [...options, '-map', '0:V?', '-map', '0:a?', '-c', 'copy'];
}

/** H.264 and HEVC carry messages in the stream, where encoders write their settings, and some cameras the place. */
function withoutMessages(tracks: readonly Track[]): readonly string[] {
  const videos = tracks.filter(({ type }) => type === 'video');
  return videos.flatMap((track, index) => {
    const types = messageTypes(track);
    return types === undefined ? [] : [`-bsf:v:${index}`, `filter_units=remove_types=${types}`];
  });
}

function messageTypes({ codec, isHighDynamicRange }: Track): string | undefined {
  if (codec === 'h264') return '6';
  return codec === 'hevc' && !isHighDynamicRange ? '39|40' : undefined;
}

function namesOf({ tracks }: Probe): readonly string[] {
  const hasMessages = tracks.some(
    ({ type, codec, isHighDynamicRange }) =>
      type === 'video' && (!SILENT_CODECS.has(codec) || (codec === 'hevc' && isHighDynamicRange)),
  );
  const codecs = tracks.map(({ type, codec }) => `Track:${type}:${codec}`);
  return [...new Set(codecs), ...(hasMessages ? ['Track:messages'] : [])];
}

async function readFormat(path: string): Promise<MediaFormat> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(DETECTED_BYTES), 0);
    const format = detectFormat(buffer.subarray(0, bytesRead));
    if (!isMediaFormat(format)) throw new CleanError('unsupported');
    return format;
  } finally {
    await file.close();
  }
}

/** A machine that dies after the rename must not leave an empty file; and others may not have been allowed to read the old one. */
async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.chmod(0o600);
    await file.sync();
  } finally {
    await file.close();
  }
}
