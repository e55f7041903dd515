import { readManifest } from '../manifest/read-manifest.ts';

/** A file in which two kits differ. */
export interface KitDifference {
  /** `added`: only the new one has it. `removed`: only the old one. `changed`: both, with other bytes. */
  readonly code: 'added' | 'removed' | 'changed';
  /** Relative to the folder of the kit, with `/`. */
  readonly path: string;
  /** Bytes in the new kit; in the old one where it was removed. */
  readonly bytes: number;
}

/**
 * Compares two kits by their lists, which takes a moment. Whether the files are as the lists say, `verifyKit` finds.
 *
 * @param before - The folder of the older kit.
 * @param after - The folder of the newer one.
 * @returns what differs, in the order of paths.
 * @throws `KitError` as `verifyKit` does.
 * @example
 * ```ts
 * import { buildKit, diffKits } from '@comunal/kit';
 * import { mkdir, writeFile } from 'node:fs/promises';
 *
 * await mkdir('diff-site', { recursive: true });
 * await writeFile('diff-site/index.html', '<!doctype html><html lang="es"><title>Colectiva</title></html>');
 * await buildKit('diff-site', 'old-kit');
 * await buildKit('diff-site', 'new-kit');
 * console.log(await diffKits('old-kit', 'new-kit')); // → []
 * ```
 */
export async function diffKits(before: string, after: string): Promise<KitDifference[]> {
  const [a, b] = await Promise.all([readManifest(before), readManifest(after)]);
  const old = new Map(a.manifest.files.map((file) => [file.path, file]));
  const differences: KitDifference[] = [];
  for (const { path, bytes, sha256 } of b.manifest.files) {
    const earlier = old.get(path);
    old.delete(path);
    if (!earlier) differences.push({ code: 'added', path, bytes });
    else if (earlier.sha256 !== sha256) differences.push({ code: 'changed', path, bytes });
  }
  for (const { path, bytes } of old.values()) differences.push({ code: 'removed', path, bytes });
  return differences.toSorted((x, y) => (x.path < y.path ? -1 : 1));
}
