import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { getSystemErrorCode } from '@comunal/command';
import { maxFileBytes, type FileRefusal, type FileSource } from './file-source.ts';

/** A folder with the files of a site, such as the uploads of WordPress. */
export interface MediaFolder extends FileSource {
  /** The paths of the files that can be copied, from the folder, with forward slashes. */
  readonly files: ReadonlySet<string>;
  /** Whether there is a file of this path, however its accents are encoded. */
  readonly has: (path: string) => boolean;
  /** The number of symbolic links, which are not followed. */
  readonly linkCount: number;
}

/** Lists a folder with the files of a site. Symbolic links are not followed: they may lead to anything on the computer. */
export async function openMediaFolder(dir: string): Promise<MediaFolder> {
  const files = new Set<string>();
  // Some systems take the accents of names apart, which the source writes as one character.
  const byComposed = new Map<string, string>();
  let linkCount = 0;
  const list = async (folder: string): Promise<void> => {
    for (const item of await readdir(join(dir, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${item.name}` : item.name;
      if (item.isDirectory()) await list(path);
      else if (item.isFile()) {
        files.add(path);
        byComposed.set(path.normalize('NFC'), path);
      } else if (item.isSymbolicLink()) linkCount += 1;
    }
  };
  await list('');
  const toFile = (path: string) => (files.has(path) ? path : byComposed.get(path.normalize('NFC')));
  return {
    files,
    linkCount,
    has: (path) => toFile(path) !== undefined,
    find: async (wished) => {
      const source = toFile(wished) ?? wished;
      const refusal = await findRefusal(dir, source);
      return refusal ?? { read: () => readFile(join(dir, source)) };
    },
  };
}

/** Looks at each step of a path, so that none is a link, and none leads out. */
async function findRefusal(dir: string, source: string): Promise<FileRefusal | undefined> {
  const steps = source.split('/');
  if (steps.some((step) => step === '' || step === '.' || step === '..' || /[\\\0]/.test(step)))
    return 'missing';
  let path = dir;
  for (const [index, step] of steps.entries()) {
    path = join(path, step);
    try {
      const stats = await lstat(path);
      if (stats.isSymbolicLink()) return 'link';
      const isLast = index === steps.length - 1;
      if (isLast ? !stats.isFile() : !stats.isDirectory()) return 'missing';
      if (isLast && stats.size > maxFileBytes) return 'too-large';
    } catch (thrown) {
      const code = getSystemErrorCode(thrown);
      if (code === undefined) throw thrown;
      return /^(?:ENOENT|ENOTDIR|ENAMETOOLONG)$/.test(code) ? 'missing' : 'unreadable';
    }
  }
  return undefined;
}

/** Reads a file that was looked at. A link that has taken its place meanwhile is not followed. */
async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  await using file = await open(path, flags);
  yield* file.createReadStream({ autoClose: false, highWaterMark: 256 * 1024 });
}
