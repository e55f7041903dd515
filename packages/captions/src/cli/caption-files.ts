import { getSystemErrorCode, CliError, unreadableFile } from '@comunal/command';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { describeProblem } from '../messages/describe-problem.ts';
import { maxCaptionBytes } from '../max-caption-bytes.ts';
import { parseCaptions, type ParsedCaptions } from '../parse-captions.ts';
import type { Session, Texts } from './session.ts';

/** A parsed caption file. */
export interface CaptionFile {
  /** The path as the user wrote it. */
  readonly path: string;
  readonly document: ParsedCaptions;
}

/** Problems after which some text of the file could not be read. */
const LOSSY: ReadonlySet<string> = new Set([
  'not-webvtt',
  'not-captions',
  'bad-timing',
  'text-without-times',
  'after-first-cue',
  'bad-encoding',
]);

/** Whether a file has text that could not be read, and that would be lost by replacing the file. */
export function hasUnreadText({ document }: CaptionFile): boolean {
  return document.problems.some(({ code }) => LOSSY.has(code));
}

/** Describes the unknown tags of a file, which are lost when the file is replaced. */
export function describeUnknownTags({ path, document }: CaptionFile, texts: Texts): string[] {
  return document.problems
    .filter(({ code }) => code === 'unknown-tag')
    .map(
      (problem) =>
        `${path}:${problem.line}:${problem.column}: ${describeProblem(problem, texts.language)}`,
    );
}

/**
 * Reads files, and in folders all files whose names end in `.vtt` or `.srt`, sorted by name. Hidden folders and
 * `node_modules` are skipped.
 * @throws `CliError` when a file cannot be read, or a folder has no caption files.
 */
export async function readCaptionFiles(
  operands: readonly string[],
  session: Session,
): Promise<CaptionFile[]> {
  const files: CaptionFile[] = [];
  for (const path of await findFiles(operands, /\.(?:vtt|srt)$/i, session)) {
    session.context.signal.throwIfAborted();
    files.push({ path, document: parseCaptions(await readBytes(path, session)) });
  }
  return files;
}

/** Lists the paths of files, and in folders those of all files whose names match the pattern. */
export async function findFiles(
  operands: readonly string[],
  pattern: RegExp,
  session: Session,
): Promise<string[]> {
  const { context, texts } = session;
  const allPaths: string[] = [];
  for (const operand of operands) {
    const isFolder = await explainUnreadable(operand, session, async () =>
      (await stat(resolve(context.cwd, operand))).isDirectory(),
    );
    const paths = isFolder ? await listFolder(operand, pattern, session) : [operand];
    if (paths.length === 0) throw new CliError(1, texts.t('captions:file.none', { path: operand }));
    allPaths.push(...paths);
  }
  return [...new Set(allPaths)];
}

async function listFolder(folder: string, pattern: RegExp, session: Session): Promise<string[]> {
  const entries = await explainUnreadable(folder, session, () =>
    readdir(resolve(session.context.cwd, folder), { withFileTypes: true }),
  );
  const paths: string[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) paths.push(...(await listFolder(path, pattern, session)));
    else if (entry.isFile() && pattern.test(entry.name)) paths.push(path);
  }
  return paths;
}

/**
 * Reads the bytes of a file or a pipe.
 * @throws `CliError` when it cannot be read, or is larger than the limit for captions.
 */
export async function readBytes(path: string, session: Session): Promise<Uint8Array> {
  const { context, texts } = session;
  const bytes = await explainUnreadable(path, session, () =>
    readLimited(resolve(context.cwd, path)),
  );
  const mebibytes = maxCaptionBytes / 2 ** 20;
  if (!bytes) throw new CliError(1, texts.t('captions:file.tooLarge', { path, mebibytes }));
  return bytes;
}

/** Reads a file to its end. Returns `undefined` as soon as it exceeds the limit, whatever size the system reports. */
async function readLimited(path: string): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    const bytes = chunk as Buffer; // without an encoding, chunks are buffers
    size += bytes.length;
    if (size > maxCaptionBytes) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

async function explainUnreadable<Result>(
  path: string,
  { context }: Session,
  read: () => Promise<Result>,
): Promise<Result> {
  try {
    return await read();
  } catch (thrown) {
    const code = getSystemErrorCode(thrown);
    if (code === undefined) throw thrown;
    throw new CliError(1, unreadableFile(path, code, context.locale));
  }
}

const NAME = /^(.+?)\.([a-z]{2,3}(?:-[a-z0-9]{2,8})*)\.(vtt|srt|po|csv)$/i;

/** Parses a file name such as `charla.pt-BR.vtt`. */
export function parseFileName(
  path: string,
): { readonly name: string; readonly language: string; readonly extension: string } | undefined {
  const [, name, language, extension] = NAME.exec(basename(path)) ?? [];
  if (name === undefined || language === undefined || extension === undefined) return undefined;
  return { name, language, extension: extension.toLowerCase() };
}

/** Returns the language in the name of a file. */
export function getLanguageFromName(path: string): string | undefined {
  return parseFileName(path)?.language;
}
