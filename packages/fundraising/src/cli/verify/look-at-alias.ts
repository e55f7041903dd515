import type { PublishedFile } from '../../manifest/manifest.ts';
import { lookAtFile, type FileFinding, type LookOptions } from './look-at-file.ts';

/** Looks at a second address of a page: it has to answer with the same bytes, or send people to the page itself. */
export async function lookAtAlias(
  { path, page }: { readonly path: string; readonly page: PublishedFile },
  options: LookOptions,
): Promise<FileFinding[]> {
  const look = await lookAtFile({ ...page, path }, options);
  if (look instanceof Uint8Array) return [];
  const { base } = options;
  const { reason, location = '' } = look;
  const isSentOn =
    reason === 'redirect' &&
    URL.canParse(location, base + path) &&
    new URL(location, base + path).href === base + page.path;
  return isSentOn ? [] : [look];
}
