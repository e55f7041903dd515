import type { CleanError, FileMetadata, MetadataReader } from '@comunal/clean';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNotInstalled } from '@comunal/http/node';

/** Reads metadata with one process, also of pictures that are no files: those are written into a private folder for the time. */
export interface MetadataInspector extends AsyncDisposable {
  /** Whether ExifTool, Perl or `@comunal/clean` is missing, so that nothing can be read. */
  readonly isMissing: boolean;
  /** @returns `missing` where nothing can be read, `failed` where ExifTool fails on the file. */
  readFile(path: string): Promise<FileMetadata | 'missing' | 'failed'>;
  readBytes(bytes: Uint8Array): Promise<FileMetadata | 'missing' | 'failed'>;
}

/** Opens an inspector. `@comunal/clean` is loaded where it is installed. */
export async function openMetadataInspector(): Promise<MetadataInspector> {
  const reader = await openReader();
  const known = new Map<string, Promise<FileMetadata | 'missing' | 'failed'>>();
  let isMissing = reader === undefined;
  let dir: Promise<string> | undefined;

  async function readFile(path: string): Promise<FileMetadata | 'missing' | 'failed'> {
    if (isMissing || !reader) return 'missing';
    try {
      return await reader.read(path);
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      if (thrown.code !== 'no-exiftool') return 'failed';
      isMissing = true;
      return 'missing';
    }
  }

  async function readNew(bytes: Uint8Array, name: string) {
    dir ??= mkdtemp(join(tmpdir(), 'comunal-audit-'));
    const path = join(await dir, name);
    await writeFile(path, bytes, { mode: 0o600 });
    const metadata = await readFile(path);
    await rm(path, { force: true });
    return metadata;
  }

  return {
    get isMissing() {
      return isMissing;
    },
    readFile,
    readBytes(bytes) {
      // A picture in a style sheet stands in many pages.
      const digest = createHash('sha256').update(bytes).digest('hex');
      const reading = known.get(digest) ?? readNew(bytes, digest);
      known.set(digest, reading);
      return reading;
    },
    async [Symbol.asyncDispose]() {
      await reader?.[Symbol.asyncDispose]();
      if (dir) await rm(await dir, { recursive: true, force: true });
    },
  };
}

async function openReader(): Promise<MetadataReader | undefined> {
  try {
    const { openMetadataReader } = await import('@comunal/clean');
    return openMetadataReader();
  } catch (thrown) {
    if (isNotInstalled(thrown)) return undefined;
    throw thrown;
  }
}

/** Whether it is an error of `@comunal/clean`, which is not imported where it may be missing. */
function isFailure(thrown: unknown): thrown is CleanError {
  return typeof thrown === 'object' && thrown !== null && '~cleanError' in thrown;
}
