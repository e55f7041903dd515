import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { getTool, needsFfmpeg } from '@comunal/test-kit/environment';
import { plantJpeg } from './planted-pictures.ts';

const run = promisify(execFile);

/** Options of a test with planted files. */
export const needsEncoders = needsFfmpeg(
  'libx264',
  'libx265',
  'libvpx',
  'libopus',
  'libvorbis',
  'libmp3lame',
);

const video = ['-f', 'lavfi', '-i', 'testsrc=s=64x48:r=10:d=1'];
const sound = ['-f', 'lavfi', '-i', 'sine=d=1'];
const x264 = ['-c:v', 'libx264', '-c:a', 'aac'];
const vp8 = ['-c:v', 'libvpx', '-c:a', 'libopus', '-deadline', 'realtime', '-cpu-used', '8'];
const title = ['-metadata', 'title=PLANTED-TITLE', '-metadata', 'comment=PLANTED-COMMENT'];

/** Title, place, chapters, subtitles, names and a time code of tracks, and the settings of the encoder. */
const plantMp4 = (): Promise<Buffer> =>
  make('a.mp4', async (folder) => {
    await writeFile(
      join(folder, 'subtitles.srt'),
      '1\n00:00:00,000 --> 00:00:00,800\nPLANTED-SRT\n',
    );
    const chapter = '[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=PLANTED-CHAPTER\n';
    const place = 'title=PLANTED-TITLE\nlocation=+19.0-099.0/PLANTED/\n';
    await writeFile(join(folder, 'metadata'), `;FFMETADATA1\n${place}${chapter}`);
    const inputs = ['-i', join(folder, 'subtitles.srt'), '-i', join(folder, 'metadata')];
    const maps = [
      '-map',
      '0',
      '-map',
      '1',
      '-map',
      '2',
      '-map_metadata',
      '3',
      '-map_chapters',
      '3',
    ];
    const names = ['-metadata:s:v', 'handler_name=PLANTED-HANDLER', '-timecode', '01:00:00:00'];
    return [...video, ...sound, ...inputs, ...maps, ...x264, '-c:s', 'mov_text', ...names];
  });

/** Boxes that nobody knows, behind the end. */
async function plantMp4Boxes(): Promise<Buffer> {
  const film = await make('a.mp4', () => [...video, ...x264]);
  const boxes = [box('free', 'PLANTED-FREE'), box('uuid', '0123456789abcdefPLANTED-UUID')];
  return Buffer.concat([film, ...boxes, box('XtrA', 'PLANTED-XTRA')]);
}

/** The tags of telephones. */
const plantMov = (): Promise<Buffer> =>
  make('a.mov', () => {
    const keys = ['location.ISO6709=+19-099/PLANTED/', 'make=PLANTED-MAKE', 'model=PLANTED-MODEL'];
    const tags = keys.flatMap((key) => ['-metadata', `com.apple.quicktime.${key}`]);
    return [...video, ...sound, ...x264, '-movflags', 'use_metadata_tags', ...tags];
  });

/** The settings of the encoder stand twice in HEVC. */
const plantHevc = (): Promise<Buffer> =>
  make('a.mp4', () => {
    const encoder = ['-c:v', 'libx265', '-tag:v', 'hvc1', '-x265-params', 'log-level=none'];
    return [...video, ...encoder, ...title];
  });

/** Sound with a cover. */
const plantM4a = (): Promise<Buffer> =>
  make('a.m4a', async (folder) => {
    const maps = ['-map', '0', '-map', '1', '-c:v', 'copy', '-disposition:v', 'attached_pic'];
    return [...sound, ...(await coverOf(folder)), ...maps, ...title];
  });

const plantWebm = (): Promise<Buffer> =>
  make('a.webm', () => [...video, ...sound, ...vp8, ...title, '-metadata:s:v', 'title=PLANTED-V']);

/** Vorbis names its encoder, and whoever encoded. */
const plantWebmVorbis = (): Promise<Buffer> =>
  make('a.webm', () => [...sound, '-c:a', 'libvorbis', '-metadata', 'artist=PLANTED-ARTIST']);

const plantWebmSubtitles = (): Promise<Buffer> =>
  make('a.webm', async (folder) => {
    const path = join(folder, 'subtitles.vtt');
    await writeFile(path, 'WEBVTT\n\n00:00.000 --> 00:00.900\nPLANTED-VTT\n');
    return [...video, '-i', path, '-map', '0', '-map', '1', '-c:s', 'webvtt', ...vp8];
  });

const plantWebmChapters = (): Promise<Buffer> =>
  make('a.webm', async (folder) => {
    const chapter = '[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=500\ntitle=PLANTED-CHAPTER\n';
    await writeFile(join(folder, 'metadata'), `;FFMETADATA1\nDATE=PLANTED-DATE\n${chapter}`);
    return [...video, '-i', join(folder, 'metadata'), '-map_metadata', '1', ...vp8];
  });

/** An element that readers skip, behind the end. */
async function plantWebmVoid(): Promise<Buffer> {
  const text = Buffer.from('PLANTED-VOID');
  return Buffer.concat([await plantWebm(), Buffer.from([0xec, 0x80 | text.length]), text]);
}

const plantMp3 = (): Promise<Buffer> =>
  make('a.mp3', async (folder) => {
    const maps = [
      '-map',
      '0',
      '-map',
      '1',
      '-c:v',
      'copy',
      '-metadata:s:v',
      'comment=PLANTED-COVER',
    ];
    const tags = ['-id3v2_version', '3', '-write_id3v1', '1', ...title];
    return [...sound, ...(await coverOf(folder)), ...maps, ...tags];
  });

const plainMp3 = (): Promise<Buffer> =>
  make('a.mp3', () => [...sound, '-b:a', '64k', '-id3v2_version', '0', '-write_id3v1', '0']);

/** Tags at the end, in the order in which they may stand there. */
async function plantMp3End(): Promise<Buffer> {
  const lyrics = 'LYRICSBEGININD0000200LYR00011PLANTED-LYR000036LYRICS200';
  const last = `TAG${'PLANTED-V1'.padEnd(125, '\0')}`;
  return Buffer.concat([await plainMp3(), apeTag('PLANTED-APE'), Buffer.from(lyrics + last)]);
}

/** What players skip, between two frames. */
async function plantMp3Gap(): Promise<Buffer> {
  const bytes = await plainMp3();
  const end = bytes.indexOf(bytes.subarray(0, 3), 1000);
  const gap = Buffer.from('PLANTED-BETWEEN'.repeat(7));
  return Buffer.concat([bytes.subarray(0, end), gap, bytes.subarray(end)]);
}

/** Private data and text of programs in ID3, one of them behind the sound. */
async function plantMp3Private(): Promise<Buffer> {
  const tag = id3Tag([
    ['TXXX', '\0Ejemplo\0PLANTED-TXXX'],
    ['PRIV', 'PLANTED-OWNER\0PLANTED-PRIV'],
  ]);
  return Buffer.concat([tag, await plainMp3(), id3Tag([['COMM', '\0spa\0PLANTED-LATE']])]);
}

/** A file in ID3 that looks like frames of sound. */
async function plantMp3Object(): Promise<Buffer> {
  const sounds = await plainMp3();
  const object = `\0application/x\0PLANTED.mp3\0\0${sounds.toString('latin1', 0, 4000)}PLANTED-OBJECT`;
  return Buffer.concat([id3Tag([['GEOB', object]]), sounds]);
}

/** Five files of each kind, by their ending, each with strings planted in other places. */
export const plantedMedia = {
  mp4: [plantMp4, plantMp4Boxes, plantMov, plantHevc, plantM4a],
  webm: [plantWebm, plantWebmVorbis, plantWebmSubtitles, plantWebmChapters, plantWebmVoid],
  mp3: [plantMp3, plantMp3End, plantMp3Gap, plantMp3Private, plantMp3Object],
} as const;

/** A digest of each decoded picture and of the decoded sound. */
export async function decodeMedia(path: string): Promise<readonly string[]> {
  const maps = ['-map', '0:V?', '-map', '0:a?'];
  const args = ['-nostdin', '-v', 'quiet', '-i', `file:${path}`, ...maps, '-f', 'framemd5', '-'];
  const { stdout } = await run(getTool('ffmpeg'), args);
  // The last field is the digest; what stands before it is the time, in units of the container.
  return stdout
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .map((line) => [line.split(',', 1)[0], line.split(',').at(-1)].join(' '));
}

async function make(
  name: string,
  arrange: (folder: string) => readonly string[] | Promise<readonly string[]>,
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'comunal-media-'));
  try {
    const path = join(folder, name);
    await run(getTool('ffmpeg'), ['-nostdin', '-v', 'error', ...(await arrange(folder)), path]);
    return await readFile(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function coverOf(folder: string): Promise<readonly string[]> {
  await writeFile(join(folder, 'cover.jpg'), await plantJpeg());
  return ['-i', join(folder, 'cover.jpg')];
}

function box(type: string, text: string): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(text.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, Buffer.from(text)]);
}

function apeTag(text: string): Buffer {
  const item = Buffer.concat([Buffer.alloc(8), Buffer.from(`Artist\0${text}`)]);
  item.writeUInt32LE(text.length);
  const mark = (flags: number): Buffer => {
    const bytes = Buffer.alloc(32);
    bytes.write('APETAGEX');
    bytes.writeUInt32LE(2000, 8);
    bytes.writeUInt32LE(item.length + 32, 12);
    bytes.writeUInt32LE(1, 16);
    bytes.writeUInt32LE(flags, 20);
    return bytes;
  };
  return Buffer.concat([mark(0xa0000000), item, mark(0x80000000)]);
}

function id3Tag(frames: readonly (readonly [string, string])[]): Buffer {
  const body = frames.map(([id, text]) => {
    const head = Buffer.alloc(10);
    head.write(id);
    head.writeUInt32BE(text.length, 4);
    return Buffer.concat([head, Buffer.from(text, 'latin1')]);
  });
  const size = body.reduce((sum, { length }) => sum + length, 0);
  const digits = [21, 14, 7, 0].map((shift) => (size >> shift) & 127);
  return Buffer.concat([Buffer.from('ID3\x03\0\0'), Buffer.from(digits), ...body]);
}
