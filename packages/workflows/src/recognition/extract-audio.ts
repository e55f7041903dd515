import { runProgram } from '@comunal/command/process';
import { open } from 'node:fs/promises';
import { fileInput } from '../media/file-input.ts';
import { findProgram } from './find-recognizer.ts';
import { RecognitionError } from './recognition-error.ts';

/** What {@link extractAudio} takes. */
export interface ExtractAudioOptions {
  /** A video or a sound. */
  readonly file: string;
  /** Where the WAV file is written. */
  readonly out: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/**
 * Writes the sound of a file as Whisper reads it, 16 kHz with one channel, and returns its path. A file that is that already is
 * taken as it is, so that ffmpeg is not needed for it.
 *
 * @throws `RecognitionError`: `no-ffmpeg`, or `no-audio` for a file that ffmpeg finds no sound in.
 */
export async function extractAudio({
  file,
  out,
  env,
  signal,
}: ExtractAudioOptions): Promise<string> {
  if (await isPlainWav(file)) return file;
  const ffmpeg = await findProgram('ffmpeg', env);
  if (ffmpeg === undefined) throw new RecognitionError('no-ffmpeg');
  const sound = [
    '-map',
    '0:a:0',
    '-vn',
    '-sn',
    '-dn',
    '-ac',
    '1',
    '-ar',
    '16000',
    '-c:a',
    'pcm_s16le',
  ];
  const { code } = await runProgram(
    ffmpeg,
    [
      '-nostdin',
      '-v',
      'error',
      '-y',
      ...fileInput(file),
      ...sound,
      '-map_metadata',
      '-1',
      '-f',
      'wav',
      `file:${out}`,
    ],
    { env, signal },
  );
  if (code !== 0) throw new RecognitionError('no-audio');
  return out;
}

/** Whether a file begins as a WAV of 16 bits, 16 kHz and one channel. */
async function isPlainWav(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => {
    throw new RecognitionError('no-audio');
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(36), 0, 36, 0);
    return (
      bytesRead === 36 &&
      buffer.toString('latin1', 0, 4) === 'RIFF' &&
      buffer.toString('latin1', 8, 16) === 'WAVEfmt ' &&
      buffer.readUInt16LE(20) === 1 &&
      buffer.readUInt16LE(22) === 1 &&
      buffer.readUInt32LE(24) === 16_000 &&
      buffer.readUInt16LE(34) === 16
    );
  } finally {
    await handle.close();
  }
}
