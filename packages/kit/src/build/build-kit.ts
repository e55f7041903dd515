import { relative, resolve, sep } from 'node:path';
import { KitError } from '../kit-error.ts';
import { signManifest } from '../manifest/sign-manifest.ts';
import { openSite } from '../site/open-site.ts';
import { scanSite } from '../site/scan-site.ts';
import { StickWriter } from '../stick/stick-writer.ts';
import type { KitOptions } from './kit-options.ts';
import type { KitReport } from './kit-report.ts';
import { listPrintFiles } from './list-print-files.ts';
import { writeKit } from './write-kit.ts';

/**
 * Makes a kit of a built site: a folder that opens without a server and without the network, with a list of its files. A second run
 * into the same folder writes only what changed, and goes on where one was ended.
 *
 * @param siteDir - The folder of the built site, of any generator. It is left as it is.
 * @param outDir - An empty folder, such as one on a stick, or one with an earlier kit.
 * @param options - How much room there is, who signs, what else comes along.
 * @throws `KitError`; what the file system throws.
 * @example
 * ```ts
 * import { buildKit, verifyKit } from '@comunal/kit';
 * import { mkdir, writeFile } from 'node:fs/promises';
 *
 * await mkdir('dist', { recursive: true });
 * await writeFile('dist/index.html', '<!doctype html><html lang="es"><title>Colectiva</title><a href="/">Inicio</a></html>');
 * const { pages } = await buildKit('dist', 'stick/colectiva');
 * const { isWhole } = await verifyKit('stick/colectiva');
 * console.log(pages, isWhole); // → 1 true
 * ```
 */
export async function buildKit(
  siteDir: string,
  outDir: string,
  options: KitOptions = {},
): Promise<KitReport> {
  const { withUnlisted = false, signers = [], expiresAt, signal } = options;
  // Keys and days that do not work say so before anything is touched.
  if (signers.length > 0) await signManifest(new Uint8Array(), signers, expiresAt);
  const site = await openSite(siteDir, options.url);
  refuseNested(site.dir, resolve(outDir));
  const scanned = await scanSite(site, { withUnlisted, signal });
  const prints = await listPrintFiles(options.printDir);
  const writer = await StickWriter.open(outDir);
  try {
    const { manifest, report } = await writeKit(site, scanned, prints, writer, options);
    signal?.throwIfAborted();
    const counts = await writer.finish(manifest, async (bytes) =>
      signers.length > 0 ? signManifest(bytes, signers, expiresAt) : undefined,
    );
    return { ...report, ...counts, signedBy: signers.map(({ publicKey }) => publicKey) };
  } finally {
    await writer.close();
  }
}

function refuseNested(siteDir: string, outDir: string): void {
  const isIn = (inner: string, outer: string): boolean => {
    const path = relative(outer, inner);
    return path === '' || !(path === '..' || path.startsWith(`..${sep}`) || resolve(path) === path);
  };
  if (isIn(outDir, siteDir) || isIn(siteDir, outDir))
    throw new KitError(
      'nested-folders',
      outDir,
      `${outDir} and the site stand in each other: choose a folder apart.`,
    );
}
