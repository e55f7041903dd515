import { getSystemErrorCode, CliError, unreadableFile } from '@comunal/command';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { describeProblem } from '../messages/describe-problem.ts';
import { maxCaptionBytes } from '../max-caption-bytes.ts';
import { parseCaptions, type ParsedCaptions } from '../parse-captions.ts';
import type { Texts } from './session.ts';
import type { Session } from './session.ts';

/** A caption file as it was read. */
export interface CaptionFile {
  /** As it was named. */
  readonly path: string;
  readonly document: ParsedCaptions;
}

/** Problems after which a file holds words that were not read. */
const LOSING: ReadonlySet<string> = new Set([
  'not-webvtt',
  'not-captions',
  'bad-timing',
  'text-without-times',
  'after-first-cue',
  'bad-encoding',
]);

/** Does the file say more than was read, so that writing it anew would lose something? */
export function loses({ document }: CaptionFile): boolean {
  return document.problems.some(({ code }) => LOSING.has(code));
}

/** Notes about the tags that no caption can say: a file that is written anew is without them. */
export function tagNotes({ path, document }: CaptionFile, texts: Texts): string[] {
  return document.problems
    .filter(({ code }) => code === 'unknown-tag')
    .map(
      (problem) =>
        `${path}:${problem.line}:${problem.column}: ${describeProblem(problem, texts.language)}`,
    );
}

/**
 * Reads files, and those below folders whose names end in `.vtt` or `.srt`, in the order of their names. Hidden folders
 * and `node_modules` are left out.
 * @throws `CliError` when one cannot be read, or a folder has none.
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

/** The paths of files, and of those below folders whose names fit. */
export async function findFiles(
  operands: readonly string[],
  pattern: RegExp,
  session: Session,
): Promise<string[]> {
  const { context, texts } = session;
  const found: string[] = [];
  for (const operand of operands) {
    const isFolder = await explainUnreadable(operand, session, async () =>
      (await stat(resolve(context.cwd, operand))).isDirectory(),
    );
    const paths = isFolder ? await filesUnder(operand, pattern, session) : [operand];
    if (paths.length === 0) throw new CliError(1, texts.t('captions:file.none', { path: operand }));
    found.push(...paths);
  }
  return [...new Set(found)];
}

async function filesUnder(folder: string, pattern: RegExp, session: Session): Promise<string[]> {
  const entries = await explainUnreadable(folder, session, () =>
    readdir(resolve(session.context.cwd, folder), { withFileTypes: true }),
  );
  const found: string[] = [];
  for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesUnder(path, pattern, session)));
    else if (entry.isFile() && pattern.test(entry.name)) found.push(path);
  }
  return found;
}

/** The bytes of a file, or of a pipe. @throws `CliError` when it cannot be read, or has more than captions can have. */
export async function readBytes(path: string, session: Session): Promise<Uint8Array> {
  const { context, texts } = session;
  const bytes = await explainUnreadable(path, session, () =>
    readLimited(resolve(context.cwd, path)),
  );
  const mebibytes = maxCaptionBytes / 2 ** 20;
  if (!bytes) throw new CliError(1, texts.t('captions:file.tooLarge', { path, mebibytes }));
  return bytes;
}

/** What a path gives until its end; `undefined` as soon as it is more than the limit, whatever its size was said to be. */
async function readLimited(path: string): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 2 ** 20 })) {
    const bytes = chunk as Buffer; // without an encoding the chunks are buffers
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

/** The parts of a name such as `charla.pt-BR.vtt`. */
export function partsOfName(
  path: string,
): { readonly name: string; readonly language: string; readonly ending: string } | undefined {
  const [, name, language, ending] = NAME.exec(basename(path)) ?? [];
  if (name === undefined || language === undefined || ending === undefined) return undefined;
  return { name, language, ending: ending.toLowerCase() };
}

/** The language that the name of a file says. */
export function languageOfName(path: string): string | undefined {
  return partsOfName(path)?.language;
}
