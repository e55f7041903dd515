import type { PublishedFile } from '../../manifest/manifest.ts';
import { verifyFile, type FileFinding, type VerifyFileOptions } from './verify-file.ts';

/** With any other status a browser shows what came, whatever `Location` says. */
const FOLLOWED: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Looks at a second address of a page: it has to answer with the same bytes, or send people to the page itself. */
export async function verifyAlias(
  { path, page }: { readonly path: string; readonly page: PublishedFile },
  options: VerifyFileOptions,
): Promise<FileFinding[]> {
  const look = await verifyFile({ ...page, path }, options);
  if (look instanceof Uint8Array) return [];
  const { base } = options;
  const { reason, status = 0, location = '' } = look;
  const isSentOn =
    reason === 'redirect' &&
    FOLLOWED.has(status) &&
    URL.canParse(location, base + path) &&
    new URL(location, base + path).href === base + page.path;
  return isSentOn ? [] : [look];
}
