import { writeFileAtomic, ifThere } from '@comunal/http/node';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes a file unless it holds just that. @returns Whether it was written. */
export async function writeChangedFile(
  path: string,
  data: string | Uint8Array,
  mode = 0o644,
): Promise<boolean> {
  const bytes = Buffer.from(data);
  if ((await ifThere(readFile(path)))?.equals(bytes)) return false;
  await mkdir(dirname(path), { recursive: true });
  await writeFileAtomic(path, bytes, mode);
  return true;
}
