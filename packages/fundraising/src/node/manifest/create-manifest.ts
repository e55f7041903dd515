import type { CreatedManifest, CreateManifestOptions } from './created-manifest.ts';

/**
 * Lists every page of a built site that asks for money and everything that it loads, with length, SHA-256 and headers.
 * A page asks for money where it holds a `<comunal-donate>`, an element with `trusted-key` or a card of `renderDonate`,
 * and where it is named.
 *
 * @throws `FundraisingError` for a base that is none, a page or file that is not there, and a folder that cannot be read.
 */
export async function createManifest(
  folder: string,
  options: CreateManifestOptions,
): Promise<CreatedManifest> {
  // What reads pages, styles and modules is loaded by this call alone: whoever signs a campaign needs none of it.
  const { buildManifest } = await import('./build-manifest.ts');
  return buildManifest(folder, options);
}
