import type { CreatedManifest, CreateManifestOptions } from './created-manifest.ts';

/**
 * Creates a manifest: every page of a built site that asks for money and everything that it loads, with length, SHA-256 and
 * headers. A page asks for money if it contains a `<comunal-donate>`, an element with `trusted-key` or a card of `renderDonate`,
 * or if it is named in the options.
 *
 * @param folder - The path of the built site.
 * @param options - Its address, the known keys, and what cannot be detected.
 * @throws `FundraisingError` for an invalid base, a missing page or file, a pattern that matches nothing, and a folder that cannot
 * be read.
 * @example
 * ```ts
 * import { createManifest } from '@comunal/fundraising/node';
 *
 * const base = 'https://colectiva.example/';
 * const { manifest, problems } = await createManifest('dist', { base, keys: ['PUBLIC_KEY'] });
 * for (const { path, code, about } of problems) console.error(path, code, about);
 * console.log(manifest.pages.map(({ path }) => path));
 * ```
 */
export async function createManifest(
  folder: string,
  options: CreateManifestOptions,
): Promise<CreatedManifest> {
  // The parsers of pages, styles and modules are loaded here, since signing a campaign does not need them.
  const { buildManifest } = await import('./build-manifest.ts');
  return buildManifest(folder, options);
}
