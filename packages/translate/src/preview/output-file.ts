import { CliError, printable } from '@comunal/command';
import { writeFileAtomic } from '@comunal/http/node';
import { open, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { TranslateTexts } from '../cli/translate-texts.ts';

/** What the source of every preview has near its beginning, in whatever language. */
export const PREVIEW_MARK = 'comunal translate preview';

/** Bytes in which the mark stands. */
const HEAD_BYTES = 200;

/**
 * Names the file that a preview is written to. A former preview is replaced.
 *
 * @throws CliError where another file is in its place, which is left alone.
 */
export async function chooseOutput(
  option: string | undefined,
  fallback: string,
  cwd: string,
  { t }: TranslateTexts,
): Promise<string> {
  const path = resolve(cwd, option ?? fallback);
  const stats = await stat(path).catch(() => undefined);
  if (stats && !(stats.isFile() && (stats.size === 0 || (await isPreview(path)))))
    throw new CliError(1, t('translate:preview.occupied', { path: printable(path) }));
  return path;
}

/** Writes a preview, whole or not at all. */
export async function writePreview(path: string, html: string): Promise<void> {
  await writeFileAtomic(path, html);
}

async function isPreview(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(HEAD_BYTES) });
    return buffer.toString('utf8', 0, bytesRead).includes(PREVIEW_MARK);
  } finally {
    await file.close();
  }
}
