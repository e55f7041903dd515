import { MANIFEST_FILE, type Manifest, type PublishedFile } from '../../manifest/manifest.ts';
import type { DocumentProblem } from '../verify-report.ts';
import { isUrl } from '../parse-url.ts';

/** How the requested URL relates to a manifest. */
export interface AddressMatch {
  readonly problems: readonly DocumentProblem[];
  /** A listed page under another URL, such as one without its final slash. That URL has to respond with the same page. */
  readonly alias?: { readonly path: string; readonly page: PublishedFile };
  /** Whether the URL stands for all pages without being one of them. */
  readonly isWhole: boolean;
  /** Whether the manifest is for another base URL. */
  readonly isOtherBase: boolean;
}

/** Matches the requested URL with a manifest. A manifest for another base, or without the page, proves nothing about it. */
export function matchAddress(
  { address, isManifest }: { readonly address: string; readonly isManifest: boolean },
  base: string,
  manifest: Manifest,
): AddressMatch {
  const match: AddressMatch = { problems: [], isWhole: false, isOtherBase: false };
  if (!isUrl(address)) return { ...match, isWhole: true };
  const { href, hash, pathname } = new URL(address);
  const requested = href.slice(0, href.length - hash.length);
  const problem = (reason: 'other-base' | 'not-listed', about: string): AddressMatch => ({
    ...match,
    problems: [{ outcome: 'failed', reason, about }],
    isOtherBase: reason === 'other-base',
  });
  if (!requested.startsWith(base)) return problem('other-base', base);
  const path = requested.slice(base.length);
  const listed = new Map([...manifest.pages, ...manifest.files].map((file) => [file.path, file]));
  if (listed.has(path)) return match;
  const page = listed.get(`${path}/`) ?? listed.get(path.replace(/(^|\/)index\.html$/, '$1'));
  if (page) return { ...match, alias: { path, page } };
  const isWhole = path === '' || isManifest || pathname.endsWith(`/${MANIFEST_FILE}`);
  return isWhole ? { ...match, isWhole } : problem('not-listed', requested);
}
