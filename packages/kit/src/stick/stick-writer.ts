import { getSystemErrorCode, hashFile, type Lock } from '@comunal/http/node';
import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toClusters, type FreeRoom } from '../budget/clusters.ts';
import { KitError } from '../kit-error.ts';
import {
  MANIFEST_FILE,
  SIGNATURE_FILE,
  UNFINISHED,
  type KitFile,
  type KitManifest,
} from '../manifest/kit-manifest.ts';
import { hashBytes } from './hash-bytes.ts';
import { writeJournal } from './journal.ts';
import { leadsElsewhere } from './leads-elsewhere.ts';
import { openStickFolder, type StickFolder } from './open-stick-folder.ts';
import { copyToWritable, exists, removeEmptyFolders, syncFile } from './stick-files.ts';

/** What a run changed on the stick. */
export interface WrittenCounts {
  /** Files that are new, or changed. */
  readonly written: number;
  /** Files that were there already, byte for byte. */
  readonly kept: number;
  /** Files of an earlier kit that this one does not have. */
  readonly removed: number;
}

/** What {@link StickWriter.write} takes. */
export interface WriteOptions {
  readonly isSettled?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Bytes, or the path of a file. */
type Source = string | Uint8Array;

/**
 * Writes the files of a kit into a folder. Each is written beside and renamed; a file that is there already, byte for byte, is left.
 * The list of files comes last, and until then a folder says that the kit is not whole, so that a run that was killed is never taken
 * for a whole one, and the next goes on.
 */
export class StickWriter {
  readonly #dir: string;
  readonly #lock: Lock;
  /** What belongs to the kit from before, by path. */
  readonly #owned: Map<string, KitFile | undefined>;
  readonly #files = new Map<string, KitFile>();
  /** Whether nothing was written yet, so that the folder can be left as it was found. */
  #isUntouched: boolean;
  #written = 0;
  #kept = 0;
  #removed = 0;

  private constructor({ dir, lock, owned, isUntouched }: StickFolder) {
    this.#dir = dir;
    this.#lock = lock;
    this.#owned = owned;
    this.#isUntouched = isUntouched;
  }

  /**
   * Opens a folder to write a kit into: an empty one, one with a kit, or with a part of one. A kit in it stays whole until
   * {@link announce}.
   *
   * @throws `KitError` `not-a-kit` where there is anything else in it, `busy` where another process writes into it.
   */
  static async open(dir: string): Promise<StickWriter> {
    return new StickWriter(await openStickFolder(dir));
  }

  /** What the kit may take: what the disk has free, and what an earlier kit takes; undefined where the disk does not say. */
  async measureRoom(): Promise<FreeRoom | undefined> {
    const disk = await statfs(this.#dir).catch(() => undefined);
    if (!disk || disk.bsize <= 0 || disk.blocks === 0) return undefined;
    let bytes = disk.bavail * disk.bsize;
    for (const path of this.#owned.keys()) {
      const stats = await lstat(join(this.#dir, path)).catch(() => undefined);
      if (stats?.isFile()) bytes += toClusters(stats.size, disk.bsize);
    }
    return { bytes, cluster: disk.bsize };
  }

  /**
   * Takes note of all paths that are going to be written, so that a later run knows whose they are, should this one be killed; removes
   * what an earlier kit has besides, so that its room is free. From here on nobody takes the folder for a whole kit.
   */
  async announce(paths: readonly string[]): Promise<void> {
    this.#isUntouched = false;
    for (const path of paths) if (!this.#owned.has(path)) this.#owned.set(path, undefined);
    await this.#saveJournal();
    await rm(join(this.#dir, MANIFEST_FILE), { force: true });
    await rm(join(this.#dir, SIGNATURE_FILE), { force: true });
    await this.#removeOthers(paths);
  }

  /** A path for a file that is being made, on the same disk. */
  get workFile(): string {
    return join(this.#dir, UNFINISHED, randomUUID());
  }

  /** The file that an earlier run encoded from a source, if it is still there as it was. */
  async findEncoded(path: string, encodedFrom: string): Promise<KitFile | undefined> {
    const known = this.#owned.get(path);
    if (known?.encodedFrom !== encodedFrom) return undefined;
    return (await this.#isSame(known)) ? known : undefined;
  }

  /** Leaves a file as it is that {@link findEncoded} found. */
  keep(file: KitFile): void {
    this.#files.set(file.path, file);
    this.#kept += 1;
  }

  /**
   * Writes a file: bytes, or those of a file by its path.
   *
   * @param options - `isSettled`: encoding it made it no smaller, which the next run need not try again.
   */
  async write(path: string, source: Source, options: WriteOptions = {}): Promise<KitFile> {
    const { isSettled = false, signal } = options;
    const isPath = typeof source === 'string';
    const sha256 = isPath ? await hashFile(source, signal) : hashBytes(source);
    const bytes = isPath ? (await stat(source)).size : source.length;
    const file: KitFile = { path, bytes, sha256, ...(isSettled && { encodedFrom: sha256 }) };
    this.#files.set(path, file);
    if (await this.#isSame(file)) {
      this.#kept += 1;
      return file;
    }
    const beside = this.workFile;
    try {
      await writeBeside(beside, source);
    } catch (thrown) {
      await rm(beside, { force: true });
      const target = join(this.#dir, path);
      // Errors of an open file name no path.
      if (getSystemErrorCode(thrown) !== 'ENOSPC' || !(await exists(target)))
        throw thrown instanceof Error ? Object.assign(thrown, { path: target }) : thrown;
      // There is no room for the old and the new file at a time. The folder says that the kit is not whole.
      await this.#remove(path);
      await writeBeside(beside, source);
    }
    await this.#place(beside, path);
    return file;
  }

  /** Moves a file that was made in {@link workFile} into its place. */
  async moveEncoded(path: string, made: string, encodedFrom: string): Promise<KitFile> {
    const { size } = await stat(made);
    const file: KitFile = { path, bytes: size, sha256: await hashFile(made), encodedFrom };
    await syncFile(made);
    await this.#place(made, path);
    this.#files.set(path, file);
    this.#owned.set(path, file);
    await this.#saveJournal();
    return file;
  }

  /** The files written so far, in the order of their paths. */
  list(): KitFile[] {
    return [...this.#files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  /**
   * Removes what the kit had before and has no more, writes the list of files and its signatures, and lets go of the folder.
   *
   * @param sign - Makes the text of the signatures from the bytes of the list.
   */
  async finish(
    manifest: Omit<KitManifest, 'files'>,
    sign: (bytes: Uint8Array) => Promise<string | undefined>,
  ): Promise<WrittenCounts> {
    // What there was no room for may be there from an earlier kit.
    await this.#removeOthers([...this.#files.keys()]);
    const text = `${JSON.stringify({ ...manifest, files: this.list() }, undefined, 1)}\n`;
    const bytes = new TextEncoder().encode(text);
    const signed = await sign(bytes);
    await this.#writeLast(SIGNATURE_FILE, signed);
    await this.#writeLast(MANIFEST_FILE, text);
    await this.close();
    await rm(join(this.#dir, UNFINISHED), { recursive: true, force: true });
    return { written: this.#written, kept: this.#kept, removed: this.#removed };
  }

  /** Lets go of the folder, whole or not. */
  async close(): Promise<void> {
    await this.#lock.release();
    if (this.#isUntouched) await rm(join(this.#dir, UNFINISHED), { recursive: true, force: true });
  }

  async #place(beside: string, path: string): Promise<void> {
    const target = join(this.#dir, path);
    await mkdir(dirname(target), { recursive: true });
    await this.#refuseLinks(path);
    await rename(beside, target);
    if (!this.#owned.has(path)) this.#owned.set(path, undefined);
    this.#written += 1;
  }

  /** A link on a stick that somebody gave us would lead to files of our own. */
  async #refuseLinks(path: string): Promise<void> {
    if (!(await leadsElsewhere(this.#dir, dirname(path)))) return;
    throw new KitError(
      'not-a-kit',
      this.#dir,
      `${dirname(path)} in ${this.#dir} is a link: choose an empty folder.`,
    );
  }

  async #isSame({ path, bytes, sha256 }: KitFile): Promise<boolean> {
    const target = join(this.#dir, path);
    const stats = await lstat(target).catch(() => undefined);
    return stats?.isFile() === true && stats.size === bytes && (await hashFile(target)) === sha256;
  }

  async #writeLast(name: string, text: string | undefined): Promise<void> {
    if (text === undefined) return;
    const beside = this.workFile;
    await writeFile(beside, text, { flag: 'wx' });
    await syncFile(beside);
    await rename(beside, join(this.#dir, name));
  }

  /** Removes what belongs to the kit from before, but for some paths. */
  async #removeOthers(paths: readonly string[]): Promise<void> {
    const kept = new Set(paths);
    for (const path of [...this.#owned.keys()].filter((each) => !kept.has(each))) {
      // A stick knows no upper case: later on, a file whose name differs in nothing else would be the new one.
      this.#owned.delete(path);
      if (!(await exists(join(this.#dir, path)))) continue;
      await this.#remove(path);
      await removeEmptyFolders(this.#dir, path);
      this.#removed += 1;
    }
  }

  async #remove(path: string): Promise<void> {
    await this.#refuseLinks(path);
    await rm(join(this.#dir, path), { force: true });
  }

  #saveJournal(): Promise<void> {
    const files = [...this.#owned].map(([path, file]) => file ?? { path });
    return writeJournal(join(this.#dir, UNFINISHED), files);
  }
}

async function writeBeside(beside: string, source: Source): Promise<void> {
  if (typeof source === 'string') await copyToWritable(source, beside);
  else await writeFile(beside, source, { flag: 'wx' });
  await syncFile(beside);
}
