import { rm, stat } from 'node:fs/promises';
import { isKitError } from '../kit-error.ts';
import { runTool } from './run-tool.ts';

/** Video of at most 360 lines, which a phone shows well, and speech in one channel. */
const VIDEO = ['-vf', "scale=-2:'min(360,trunc(ih/2)*2)'", '-pix_fmt', 'yuv420p'];
const H264 = [
  '-c:v',
  'libx264',
  '-preset',
  'veryfast',
  '-crf',
  '30',
  '-c:a',
  'aac',
  '-b:a',
  '48k',
  '-ac',
  '1',
];
const VP8 = ['-c:v', 'libvpx', '-deadline', 'good', '-cpu-used', '5', '-crf', '33', '-b:v', '300k'];
const OPUS = ['-c:a', 'libopus', '-b:a', '32k', '-ac', '1'];
const AAC = ['-vn', '-c:a', 'aac', '-b:a', '48k', '-ac', '1'];

/** How a format is encoded. The container stays, so that the name, and what pages say of it, do. */
const RECIPES: Readonly<Record<string, readonly string[]>> = {
  mp4: [...VIDEO, ...H264, '-movflags', '+faststart', '-f', 'mp4'],
  m4v: [...VIDEO, ...H264, '-movflags', '+faststart', '-f', 'mp4'],
  mov: [...VIDEO, ...H264, '-movflags', '+faststart', '-f', 'mov'],
  webm: [...VIDEO, ...VP8, ...OPUS, '-f', 'webm'],
  mp3: ['-vn', '-c:a', 'libmp3lame', '-b:a', '48k', '-ac', '1', '-f', 'mp3'],
  m4a: [...AAC, '-movflags', '+faststart', '-f', 'mp4'],
  ogg: ['-vn', ...OPUS, '-f', 'ogg'],
  oga: ['-vn', ...OPUS, '-f', 'ogg'],
  opus: ['-vn', ...OPUS, '-f', 'ogg'],
};

/** How files of an extension are read, whatever they hold: a list of other files, as HLS is, would bring those into the kit. */
const DEMUXERS: Readonly<Record<string, string>> = {
  mp4: 'mov',
  m4v: 'mov',
  mov: 'mov',
  m4a: 'mov',
  webm: 'matroska',
  mp3: 'mp3',
  ogg: 'ogg',
  oga: 'ogg',
  opus: 'ogg',
};

const AUDIO = /^(?:mp3|m4a|ogg|oga|opus|wav|flac|aac|weba)$/;
const MOVING = /^(?:mp4|m4v|mov|webm|ogv|mkv|avi|mpe?g|3gp)$/;

/** What a file is by its name; undefined for all that is neither. */
export function mediaKind(extension: string): 'audio' | 'video' | undefined {
  return AUDIO.test(extension) ? 'audio' : MOVING.test(extension) ? 'video' : undefined;
}

/** Whether files of this extension are encoded anew. */
export function isEncodable(extension: string): boolean {
  return Object.hasOwn(RECIPES, extension);
}

/** What came of a file: a smaller one, or why it stays as it is. */
export type Encoded = 'smaller' | 'not-smaller' | 'failed' | 'no-ffmpeg';

/**
 * Encodes a video or a recording at a low bit rate, without its metadata and without anything but picture and sound.
 *
 * @param source - The file, which is left as it is.
 * @param output - Where there is no file yet. Only after `smaller` there is one.
 */
export async function encodeMedia(
  source: string,
  output: string,
  extension: string,
  signal?: AbortSignal,
): Promise<Encoded> {
  const recipe = RECIPES[extension] ?? [];
  const args = [
    '-hide_banner -loglevel error -nostdin -protocol_whitelist file'.split(' '),
    ['-f', DEMUXERS[extension] ?? '', '-i', `file:${source}`],
    '-map 0:v:0? -map 0:a:0? -map_metadata -1 -map_chapters -1 -fflags +bitexact'.split(' '),
    recipe,
    [`file:${output}`],
  ].flat();
  let result: Encoded = 'failed';
  try {
    await runTool('ffmpeg', args, signal);
    const [before, after] = await Promise.all([stat(source), stat(output)]);
    result = after.size > 0 && after.size < before.size * 0.9 ? 'smaller' : 'not-smaller';
  } catch (thrown) {
    if (!isKitError(thrown)) throw thrown;
    if (thrown.code === 'no-program') result = 'no-ffmpeg';
  } finally {
    if (result !== 'smaller') await rm(output, { force: true });
  }
  return result;
}
