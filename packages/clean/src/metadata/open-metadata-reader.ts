import { runProgram } from '@comunal/command/process';
import { spawn } from 'node:child_process';
import { ExifTool, exiftoolPath, type RawTags } from 'exiftool-vendored';
import { CleanError } from '../clean-error.ts';

/** One tag that a file carries. */
export interface MetadataTag {
  /** The kind of metadata, such as `EXIF`, `XMP`, `PDF` or `QuickTime`: ExifTool's group of family 0. */
  readonly kind: string;
  /** Where it stands, such as `GPS`, `IFD0` or `XMP-dc`: ExifTool's group of family 1. */
  readonly group: string;
  /** Its name, such as `Artist`. */
  readonly name: string;
  /** Its value as text, in which several values are joined with commas. It can be personal: it belongs in no log. */
  readonly value: string;
}

/** What {@link MetadataReader.read} found in a file. */
export interface FileMetadata {
  /** The format by the bytes, such as `image/jpeg`; absent where ExifTool does not know it. */
  readonly mimeType?: string;
  /** What the file holds, its structure too. Empty where ExifTool does not know the format. */
  readonly tags: readonly MetadataTag[];
}

/** Reads many files with one process of ExifTool, which starts with the first. Close it: the process ends with it. */
export interface MetadataReader extends AsyncDisposable {
  /**
   * Reads the metadata of a picture, a document, a video or a sound.
   *
   * @param path - The path of the file, which is not changed.
   * @example
   * ```ts
   * import { openMetadataReader } from '@comunal/clean';
   *
   * await using reader = openMetadataReader();
   * const { tags } = await reader.read('plaza.jpg');
   * console.log(tags.map(({ name }) => name));
   * ```
   * @throws {@link CleanError} `no-exiftool` where ExifTool or Perl is missing, `damaged` where ExifTool fails on the file.
   */
  read(path: string): Promise<FileMetadata>;
}

/** The longest that ExifTool may take for a file. */
const READ_TIMEOUT_MS = 20_000;
/** A structure that is no file's own: computed, or of the file system. */
const OUTSIDE = new Set(['Composite', 'ExifTool', 'System']);

/**
 * Opens a reader of metadata. Nothing starts until a file is read.
 *
 * @example
 * ```ts
 * import { openMetadataReader } from '@comunal/clean';
 * import { writeFile } from 'node:fs/promises';
 *
 * await writeFile('nota.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>');
 * await using reader = openMetadataReader();
 * const { mimeType } = await reader.read('nota.svg');
 * console.log(mimeType); // → image/svg+xml
 * ```
 */
export function openMetadataReader(): MetadataReader {
  // The start itself is kept: files that are asked for at once share one process.
  let start: Promise<ExifTool> | undefined;
  return {
    async read(path) {
      start ??= startExiftool();
      return toMetadata(await readRaw(await start, path));
    },
    async [Symbol.asyncDispose]() {
      const exiftool = await start?.catch(() => undefined); // a reader has been told
      start = undefined;
      await exiftool?.end();
    },
  };
}

/** One process reads one file after the other. It reads no configuration, which would be a program of whoever wrote it. */
async function startExiftool(): Promise<ExifTool> {
  const path = await exiftoolPath().catch(() => undefined);
  if (path === undefined) throw new CleanError('no-exiftool');
  const args = ['-config', '', '-stay_open', 'True', '-@', '-'];
  // The first line of the script asks for a Perl at one path.
  const [command, script] = process.platform === 'win32' ? [path, []] : ['perl', [path]];
  if (script.length > 0) await checkPerl(command);
  // Perl would warn of a language that is not installed, and the warning would be taken for an answer that never comes.
  const env = { ...process.env, PERL_BADLANG: '0' };
  return new ExifTool({
    processFactory: () => spawn(command, [...script, ...args], { env, windowsHide: true }),
    checkPerl: false,
    maxProcs: 1,
    maxTasksPerProcess: Number.MAX_SAFE_INTEGER,
    taskTimeoutMillis: READ_TIMEOUT_MS,
    taskRetries: 0,
    useMWG: false,
  });
}

/** A process that does not start would be tried for minutes. */
async function checkPerl(perl: string): Promise<void> {
  const result = await runProgram(perl, ['-e', '1']).catch(() => undefined);
  if (result?.code !== 0) throw new CleanError('no-exiftool');
}

async function readRaw(exiftool: ExifTool, path: string): Promise<RawTags> {
  try {
    return await exiftool.readRaw(path, { readArgs: ['-G0:1', '-a', '-s', '-e'] });
  } catch {
    throw new CleanError('damaged');
  }
}

function toMetadata(raw: RawTags): FileMetadata {
  const tags = Object.entries(raw).flatMap(([key, value]): MetadataTag[] => {
    const [kind = '', ...rest] = key.split(':');
    const name = rest.pop();
    const group = rest.pop() ?? kind;
    if (name === undefined || OUTSIDE.has(kind) || OUTSIDE.has(group)) return [];
    return [{ kind, group, name, value: toText(value) }];
  });
  const mimeType = tags.find(({ kind, name }) => kind === 'File' && name === 'MIMEType')?.value;
  return { ...(mimeType !== undefined && { mimeType }), tags };
}

function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(', ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
