import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { LanguageFilesError } from './language-files-error.ts';

/** Ten times the size of the largest namespace. */
const MAX_BYTES = 1_048_576;

/**
 * Reads one JSON object from a folder that comes from other people.
 *
 * @param root - The real path of the folder of languages.
 * @param file - Relative to `root`.
 * @throws LanguageFilesError when it is outside the folder, not a file, too large, or not a JSON object in UTF-8.
 */
export async function readJsonFile(root: string, file: string): Promise<object> {
  return (await readJsonSource(root, file)).value;
}

/** The same, with the text that it was parsed from. */
export async function readJsonSource(
  root: string,
  file: string,
): Promise<{ text: string; value: object }> {
  const path = await insideFolder(root, file);
  const stats = await stat(path);
  if (!stats.isFile())
    throw new LanguageFilesError('not-a-file', file, 'is not a file. Put a JSON file there.');
  if (stats.size > MAX_BYTES)
    throw new LanguageFilesError(
      'too-large',
      file,
      `has ${stats.size} bytes, and ${MAX_BYTES} are the most that is read. It is probably not a file of messages.`,
    );
  const text = decode(file, await readFile(path));
  const value = parse(file, text);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new LanguageFilesError(
      'not-messages',
      file,
      'is not an object. Begin with { and end with }.',
    );
  return { text, value };
}

/**
 * Resolves the real path of `file`, with links followed.
 *
 * @throws LanguageFilesError when that is outside `root`.
 */
export async function insideFolder(root: string, file: string): Promise<string> {
  const path = await realpath(join(root, file)).catch(() => undefined);
  if (path?.startsWith(root.endsWith(sep) ? root : root + sep)) return path;
  throw new LanguageFilesError(
    'outside-folder',
    file,
    'is a link that leads out of the folder of languages, or nowhere. Put the file itself there.',
  );
}

function decode(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new LanguageFilesError(
      'not-utf-8',
      file,
      'is not UTF-8. Save it again in that encoding.',
    );
  }
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (thrown) {
    const reason = thrown instanceof Error ? thrown.message : String(thrown);
    throw new LanguageFilesError('not-json', file, `is not JSON: ${reason}. Correct it there.`);
  }
}
