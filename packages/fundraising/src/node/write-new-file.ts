import { open, rm, writeFile } from 'node:fs/promises';

type Content = string | Uint8Array | AsyncIterable<string>;

/** Writes a new file. Where that fails half-way, as on a full disk, the file is removed. */
export async function writeNewFile(path: string, content: Content, mode = 0o666): Promise<void> {
  await using file = await open(path, 'wx', mode);
  try {
    await writeFile(file, content);
    await file.sync();
  } catch (thrown) {
    await rm(path, { force: true });
    throw thrown;
  }
}
