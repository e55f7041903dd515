import { MANIFEST_FILE, type Manifest, type PublishedFile } from '../../manifest/manifest.ts';
import type { DocumentProblem } from '../verify-report.ts';
import { isUrl } from '../parse-url.ts';

/** How the address that was asked for stands to a manifest. */
export interface AddressMatch {
  readonly problems: readonly DocumentProblem[];
  /** A listed page under another address, such as one without its slash: that address has to answer alike. */
  readonly alias?: { readonly path: string; readonly page: PublishedFile };
  /** Whether it stands for all pages without being one of them. */
  readonly isWhole: boolean;
  /** Whether the manifest speaks for another address. */
  readonly isElsewhere: boolean;
}

/** A manifest of another address proves nothing of this one, and neither does one that does not list the page. */
export function matchAddress(
  { address, isManifest }: { readonly address: string; readonly isManifest: boolean },
  base: string,
  manifest: Manifest,
): AddressMatch {
  const placed: AddressMatch = { problems: [], isWhole: false, isElsewhere: false };
  if (!isUrl(address)) return { ...placed, isWhole: true };
  const { href, hash, pathname } = new URL(address);
  const asked = href.slice(0, href.length - hash.length);
  const problem = (reason: 'other-base' | 'not-listed', about: string): AddressMatch => ({
    ...placed,
    problems: [{ outcome: 'failed', reason, about }],
    isElsewhere: reason === 'other-base',
  });
  if (!asked.startsWith(base)) return problem('other-base', base);
  const path = asked.slice(base.length);
  const listed = new Map([...manifest.pages, ...manifest.files].map((file) => [file.path, file]));
  if (listed.has(path)) return placed;
  const page = listed.get(`${path}/`) ?? listed.get(path.replace(/(^|\/)index\.html$/, '$1'));
  if (page) return { ...placed, alias: { path, page } };
  const isWhole = path === '' || isManifest || pathname.endsWith(`/${MANIFEST_FILE}`);
  return isWhole ? { ...placed, isWhole } : problem('not-listed', asked);
}
