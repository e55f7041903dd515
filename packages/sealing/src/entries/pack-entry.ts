import { packTar, unpackTar } from 'modern-tar';
import { SealingError } from '../sealing-error.ts';
import { padSize } from './pad-size.ts';
import type { SealedFile } from './sealed-file.ts';

/** The most bytes that an entry may have, its pictures included: all of it is held in memory, and git keeps every version. */
const MAX_BYTES = 64 * 1024 * 1024;

/** A path that stays inside: the folder of a type, then names that are no dots, without what other systems read as a separator. */
const SAFE = /^[a-z]+\/[a-z0-9][^/\\:\p{Cc}]*(?:\/(?!\.{1,2}(?:\/|$))[^/\\:\p{Cc}]+)*$/u;

/**
 * A name that git reads as that of its own folder, also on systems that ignore letter case, dots and spaces at the end, or shorten
 * names. What such a folder configures would run at the next `git status` in it.
 */
const GIT_FOLDER = /(?:^|\/)(?:\.git|git~\d+)[ .]*(?:\/|$)/iu;

/**
 * Packs the files of an entry as a tar archive, which `age -d … | tar x` unpacks. It has no dates and no owners, the same
 * files give the same bytes, and zeros, which end an archive, pad it.
 */
export async function packEntry(files: readonly SealedFile[]): Promise<Uint8Array> {
  const size = files.reduce((sum, { data }) => sum + data.length, 0);
  if (size > MAX_BYTES) throw new SealingError('too-large');
  const ordered = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const packed = await packTar(
    ordered.map(({ path, data }) => ({
      header: { name: checkPath(path), size: data.length, mode: 0o600, mtime: new Date(0) },
      body: data,
    })),
  );
  const padded = new Uint8Array(padSize(packed.length));
  padded.set(packed);
  return padded;
}

/** Unpacks what {@link packEntry} packed. Anybody may have sealed it, so no path leads out of the folder of a type. */
export async function unpackEntry(bytes: Uint8Array): Promise<readonly SealedFile[]> {
  if (bytes.length > 2 * MAX_BYTES) throw new SealingError('too-large');
  const entries = await unpackTar(bytes, { strict: true }).catch(() => {
    throw new SealingError('bad-envelope');
  });
  // tar itself lists folders too, which are made with the files in them.
  const items = entries.filter(({ header }) => header.type !== 'directory');
  const files = items.map(({ header, data = new Uint8Array() }) => {
    if (header.type !== undefined && header.type !== 'file') throw new SealingError('bad-envelope');
    return { path: checkPath(header.name), data };
  });
  if (files.length === 0 || new Set(files.map(ownerOf)).size > 1)
    throw new SealingError('bad-envelope');
  if (new Set(files.map(({ path }) => path)).size < files.length)
    throw new SealingError('bad-envelope');
  return files;
}

/** The entry that a file belongs to: `events/taller` for `events/taller.pt.md` and `events/taller/cartel.svg`. */
export function ownerOf({ path }: Pick<SealedFile, 'path'>): string {
  const [folder = '', name = ''] = path.split('/');
  return `${folder}/${name.replace(/\..*$/, '')}`;
}

function checkPath(path: string): string {
  // Letters that show nothing are skipped by some file systems.
  if (!SAFE.test(path) || GIT_FOLDER.test(path.replace(/\p{Cf}/gu, '')))
    throw new SealingError('bad-envelope');
  return path;
}
