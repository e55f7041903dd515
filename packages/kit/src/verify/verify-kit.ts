import { hashFile } from '@comunal/http/node';
import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST_FILE, SIGNATURE_FILE, type KitManifest } from '../manifest/kit-manifest.ts';
import { readManifest } from '../manifest/read-manifest.ts';
import { verifySignature, type KitSignature } from '../manifest/sign-manifest.ts';
import { listFiles } from '../stick/list-files.ts';

/** More than any number of signatures takes. */
const MAX_SIGNATURE_BYTES = 1_000_000;

/** What {@link verifyKit} takes. */
export interface VerifyKitOptions {
  /**
   * Public keys of whoever makes the kit, in base64url, which came through another channel than the stick. Without them a kit that somebody
   * changed and listed anew looks whole. @defaultValue none
   */
  readonly keys?: readonly string[] | undefined;
  /** The moment, `2026-11-29T10:00:00Z`. @defaultValue now */
  readonly now?: string | undefined;
  /** Told of each file that was read. */
  readonly onProgress?:
    | ((progress: { readonly loaded: number; readonly total: number }) => void)
    | undefined;
  /** Ends the work early. */
  readonly signal?: AbortSignal | undefined;
}

/** A file that is not as the list says. */
export interface KitProblem {
  /** `changed`: it holds other bytes. `added`: the list does not have it. `removed`: it is not there, or cannot be read. */
  readonly code: 'changed' | 'added' | 'removed';
  /** Relative to the folder of the kit, with `/`. */
  readonly path: string;
}

/** What became of a kit. */
export interface VerifiedKit {
  /** Whether every file is as the list says, and the signatures, where they were asked for or are there, did not fail. */
  readonly isWhole: boolean;
  /** In the order of their paths. */
  readonly problems: readonly KitProblem[];
  /** What became of the signatures. */
  readonly signature: KitSignature;
  /** What the list says. It is as true as its signatures. */
  readonly manifest: KitManifest;
}

/**
 * Reads every file of a kit, and compares it with the list. What systems put on a stick by themselves does not count.
 *
 * @param dir - The folder of the kit. Nothing is written into it.
 * @param options - The keys that have signed it.
 * @throws `KitError` `unfinished` or `bad-manifest`; what the file system throws.
 * @example
 * ```ts
 * import { isKitError, verifyKit } from '@comunal/kit';
 *
 * const keys = ['PUBLIC_KEY']; // which came another way than the stick
 * const verified = await verifyKit('/media/usb/colectiva', { keys }).catch((thrown: unknown) => {
 *   if (!isKitError(thrown)) throw thrown;
 *   console.log(thrown.code); // → unfinished
 * });
 * for (const { code, path } of verified?.problems ?? []) console.log(code, path);
 * ```
 */
export async function verifyKit(dir: string, options: VerifyKitOptions = {}): Promise<VerifiedKit> {
  const { keys = [], now, onProgress, signal } = options;
  const { manifest, bytes } = await readManifest(dir);
  const signed = await readSignature(join(dir, SIGNATURE_FILE));
  const signature = await verifySignature(bytes, signed, { keys, now });
  const problems: KitProblem[] = [];
  const listed = new Set([
    MANIFEST_FILE,
    SIGNATURE_FILE,
    ...manifest.files.map(({ path }) => toKey(path)),
  ]);
  const onStick = new Set((await listFiles(dir)).map(({ path }) => path));
  for (const path of onStick) {
    const key = toKey(path);
    const isTwin = path !== key && onStick.has(key);
    if (isTwin || !listed.has(key)) problems.push({ code: 'added', path });
  }
  let loaded = 0;
  for (const file of manifest.files) {
    signal?.throwIfAborted();
    const code = await compareFile(dir, file, signal);
    if (code) problems.push({ code, path: file.path });
    onProgress?.({ loaded: (loaded += 1), total: manifest.files.length });
  }
  return {
    isWhole: problems.length === 0 && signature.outcome !== 'failed',
    problems: problems.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    signature,
    manifest,
  };
}

/** What is no small file, such as a link to a device that never ends, is no signature. */
async function readSignature(path: string): Promise<string | undefined> {
  const stats = await lstat(path).catch(() => undefined);
  if (!stats) return undefined;
  return stats.isFile() && stats.size <= MAX_SIGNATURE_BYTES ? readFile(path, 'utf8') : '';
}

/** Some systems take the accents of a name apart. */
function toKey(path: string): string {
  return path.normalize('NFC');
}

async function compareFile(
  dir: string,
  { path, bytes, sha256 }: KitManifest['files'][number],
  signal: AbortSignal | undefined,
): Promise<KitProblem['code'] | undefined> {
  const target = join(dir, path);
  const stats = await lstat(target).catch(() => undefined);
  if (!stats) return 'removed';
  if (!stats.isFile() || stats.size !== bytes) return 'changed';
  try {
    return (await hashFile(target, signal)) === sha256 ? undefined : 'changed';
  } catch {
    signal?.throwIfAborted();
    // A stick that fails says so when a file is read.
    return 'removed';
  }
}
