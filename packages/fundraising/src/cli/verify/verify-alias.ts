import type { PublishedFile } from '../../manifest/manifest.ts';
import { verifyFile, type FileFinding, type VerifyFileOptions } from './verify-file.ts';

/** With any other status, browsers show the response and ignore `Location`. */
const FOLLOWED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Verifies a second URL of a page, which has to respond with the same bytes or redirect to the page. */
export async function verifyAlias(
  { path, page }: { readonly path: string; readonly page: PublishedFile },
  options: VerifyFileOptions,
): Promise<FileFinding[]> {
  const result = await verifyFile({ ...page, path }, options);
  if (result instanceof Uint8Array) return [];
  const { base } = options;
  const { reason, status = 0, location = '' } = result;
  const isRedirectToPage =
    reason === 'redirect' &&
    FOLLOWED.has(status) &&
    URL.canParse(location, base + path) &&
    new URL(location, base + path).href === base + page.path;
  return isRedirectToPage ? [] : [result];
}
