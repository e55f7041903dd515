import { verifyManifest } from '../../manifest/verify-manifest.ts';
import { MANIFEST_FILE, type Manifest } from '../../manifest/manifest.ts';
import type { DocumentProblem } from '../report.ts';
import { Copies } from './copies.ts';
import { isAddress, type FoundDocument } from './find-document.ts';
import { judgeCampaigns } from './judge-campaigns.ts';
import { lookAtFiles } from './look-at-files.ts';
import { highestSequence } from './memory.ts';
import {
  describeDocument,
  failure,
  oldProblems,
  rememberedOf,
  verifyOptions,
  type Verdict,
  type VerifyState,
} from './verdict.ts';

/** Checks a manifest, then fetches every page and file that it lists and compares them byte for byte. */
export async function verifyListedFiles(
  { text }: FoundDocument,
  state: VerifyState,
): Promise<Verdict> {
  const { request, memory, trusted, signal } = state;
  const verified = await verifyManifest(text, verifyOptions(state));
  if (!('manifest' in verified))
    return { problems: [{ outcome: verified.outcome, reason: verified.reason }], files: [] };
  const { manifest, name: base, sequence } = verified;
  const known = await describeDocument('manifest', verified);
  const compared = { ...known, pages: manifest.pages.length, files: manifest.files.length };
  const seen = highestSequence(memory, { kind: 'manifest', name: base }, trusted);
  const problems: DocumentProblem[] = [
    ...(sequence < seen ? [failure('older-than-seen')] : []),
    ...(verified.outcome === 'failed' ? [failure('expired')] : []),
    ...oldProblems(verified, state),
    ...scopeProblems(request.address, base, manifest),
    ...judgeCampaigns(manifest, state),
  ];
  const copies = new Copies(`${request.memoryPath}.copies`);
  const { watchedHeaders, pages, files } = manifest;
  const options = { base, watchedHeaders, copies, signal };
  const look = await lookAtFiles([...pages, ...files], options);
  if (look.findings.length === 0) await copies.keepOnly(look.right);
  const campaigns = manifest.campaigns.flatMap(({ name, sequence: number, keys }) =>
    rememberedOf('campaign', {
      name,
      sequence: number,
      signedBy: keys.filter((key) => request.keys.includes(key)),
    }),
  );
  return {
    compared,
    problems,
    files: look.findings,
    remembered: [...rememberedOf('manifest', verified), ...campaigns],
  };
}

/** A manifest of another address proves nothing of this one, and neither does one that does not list the page. */
function scopeProblems(address: string, base: string, manifest: Manifest): DocumentProblem[] {
  if (!isAddress(address)) return [];
  const { href, hash, pathname } = new URL(address);
  const page = href.slice(0, href.length - hash.length);
  const isBelow = page.startsWith(base);
  if (page === base || (isBelow && pathname.endsWith(MANIFEST_FILE))) return [];
  const listed = new Set([...manifest.pages, ...manifest.files].map(({ path }) => base + path));
  if (listed.has(page) || listed.has(`${page}/`)) return [];
  return isBelow
    ? [{ outcome: 'failed', reason: 'not-listed', about: page }]
    : [{ outcome: 'failed', reason: 'other-base', about: base }];
}
