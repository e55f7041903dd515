import { checkFile, CliError, printable, unreadableFile } from '@comunal/command';
import type * as Reader from '@comunal/formats/import';
import { basename } from 'node:path';
import { readBytes } from '../../read/read-bytes.ts';
import type { ImportSession } from './open-import.ts';

/** How a file is read. */
export interface SourceReading<Result> {
  /** The largest file that is read, in bytes. */
  readonly maxBytes: number;
  /** Reads its bytes. */
  readonly read: (bytes: Uint8Array) => Result;
  readonly isImportError: typeof Reader.isImportError;
}

/**
 * Reads a file that was passed to the command.
 *
 * @throws CliError for a file that cannot be read, or nothing of which can be imported: with its name and the line, where it is known.
 */
export async function readSource<Result>(
  path: string,
  { maxBytes, read, isImportError }: SourceReading<Result>,
  { context, texts: { t } }: ImportSession,
): Promise<Result> {
  const file = await checkFile(path, context);
  const source = await readBytes(file, maxBytes);
  if (source.state === 'too-large') throw new CliError(1, t('formats:import.error.too-large'));
  if (source.state === 'unavailable')
    throw new CliError(1, unreadableFile(file, 'EIO', context.locale));
  try {
    return read(source.bytes);
  } catch (thrown) {
    if (!isImportError(thrown)) throw thrown;
    const { code, line } = thrown;
    const sentence = t(`formats:import.error.${code}`);
    if (line === undefined) throw new CliError(1, sentence);
    const name = printable(basename(file));
    throw new CliError(1, t('formats:import.line', { file: name, line, sentence }));
  }
}
