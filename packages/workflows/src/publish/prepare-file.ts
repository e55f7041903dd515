import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { editMedia } from './edit-media.ts';
import { createPublishError, hasCode } from './publish-error.ts';
import { toSlug, type PublishInput } from './publish-input.ts';
import type { PublishServices } from './publish-services.ts';
import { checkFreeBytes, getWorkFolder, makeWorkFolder, toMegabytes } from './work-folder.ts';

/** The file that is published. It is named after the recording: names that cameras and people give can tell too much. */
export type PreparedFile = {
  /** Its name, in the folder for the work files of the run. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** In hex. */
  readonly md5: string;
  /** How many kinds of metadata were removed. */
  readonly removed: number;
};

/** The time that each prepared file bears, so that one that has to be prepared again counts as the same for an upload under way. */
const fileTime = new Date('2000-01-01T00:00:00Z');

/** Returns the path of the file as it was recorded. @throws `StepError` with `no-file`. */
export async function findSource(
  { projectDir }: PublishServices,
  { file }: PublishInput,
): Promise<{ readonly path: string; readonly size: number }> {
  const path = resolve(projectDir, file);
  const stats = await stat(path).catch(() => undefined);
  if (!stats?.isFile() || stats.size === 0) throw createPublishError('no-file', { file });
  return { path, size: stats.size };
}

/**
 * Cuts the file, evens out its loudness and removes its metadata, as the input says, into a file of the run. What is there
 * already is replaced.
 */
export async function prepareFile(
  services: PublishServices,
  input: PublishInput,
  runId: string,
  signal: AbortSignal,
): Promise<PreparedFile> {
  const source = await findSource(services, input);
  const { cut, loudness, keepMetadata = false } = input;
  const isEdited = cut !== undefined || loudness === true;
  const needed = source.size * (isEdited ? 3 : 2) + 10_000_000;
  const folder = await makeWorkFolder(services, runId, needed);
  const extension = extname(source.path).toLowerCase();
  const name = `${toSlug(input.recording)}${extension}`;
  // A program that outlived a killed worker may still write to the files of that attempt.
  const attempt = randomUUID();
  const beside = join(folder, `${attempt}-new${extension}`);
  const edited = join(folder, `${attempt}-edited${extension}`);
  try {
    if (isEdited) await editMedia(source.path, edited, extension, { cut, loudness }, signal);
    const from = isEdited ? edited : source.path;
    const removed = keepMetadata ? await keepAll(from, beside) : await clean(from, beside, signal);
    await utimes(beside, fileTime, fileTime);
    const md5 = await computeMd5(beside, signal);
    const { size } = await stat(beside);
    await rename(beside, join(folder, name));
    await rm(edited, { force: true });
    return { name, size, md5, removed };
  } catch (thrown) {
    signal.throwIfAborted();
    if (isDiskFull(thrown)) throw createPublishError('disk-full', { needed: toMegabytes(needed) });
    // ffmpeg says of a full disk only that it failed.
    if (hasCode(thrown, 'ffmpeg-failed') || hasCode(thrown, 'clean-failed'))
      await checkFreeBytes(services, folder, 1_000_000);
    throw thrown;
  }
}

/** Returns the path of a prepared file, which is prepared again where somebody has removed it meanwhile. */
export async function openPrepared(
  services: PublishServices,
  input: PublishInput,
  runId: string,
  { name, size, md5 }: PreparedFile,
  signal: AbortSignal,
): Promise<string> {
  const path = join(getWorkFolder(services, runId), name);
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() && stats.size === size) return path;
  const again = await prepareFile(services, input, runId, signal);
  if (again.md5 !== md5) throw createPublishError('no-file', { file: input.file });
  return path;
}

async function keepAll(from: string, to: string): Promise<number> {
  await copyFile(from, to);
  await chmod(to, 0o600);
  return 0;
}

/** Removes the metadata by `@comunal/clean`, which is loaded only now, and need not be installed where it is not wanted. */
async function clean(from: string, to: string, signal: AbortSignal): Promise<number> {
  const { cleanMedia, isCleanError } = await import('@comunal/clean').catch(() => {
    throw createPublishError('clean-not-installed');
  });
  try {
    return (await cleanMedia(from, { output: to, signal })).removed.length;
  } catch (thrown) {
    if (!isCleanError(thrown)) throw thrown;
    throw thrown.code === 'no-ffmpeg'
      ? createPublishError('no-ffmpeg')
      : createPublishError('clean-failed', { why: [thrown.code, ...thrown.tags].join(', ') });
  }
}

async function computeMd5(path: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('md5');
  for await (const chunk of createReadStream(path, { signal })) hash.update(chunk as Buffer); // without an encoding, chunks are buffers
  return hash.digest('hex');
}

function isDiskFull(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    'code' in thrown &&
    (thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT')
  );
}
