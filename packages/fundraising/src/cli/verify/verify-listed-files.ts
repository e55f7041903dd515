import { verifyManifest } from '../../manifest/verify-manifest.ts';
import type { ComparedManifest, DocumentProblem } from '../verify-report.ts';
import { CopyStore, getCopiesFolder } from './copy-store.ts';
import type { LocatedDocument } from './find-document.ts';
import { checkCampaigns } from './check-campaigns.ts';
import { checkSequence } from './check-sequence.ts';
import { verifyAlias } from './verify-alias.ts';
import { verifyFiles } from './verify-files.ts';
import { matchAddress } from './match-address.ts';
import {
  describeDocument,
  failure,
  checkIssueDate,
  toSeenDocuments,
  toVerifyOptions,
  type Verdict,
  type VerifyContext,
} from './verdict.ts';

/** Verifies a manifest, then fetches every page and file that it lists and compares them byte by byte. */
export async function verifyListedFiles(
  { text, isAddressed: isManifest }: LocatedDocument,
  state: VerifyContext,
): Promise<Verdict> {
  const { request, signal } = state;
  const verified = await verifyManifest(text, toVerifyOptions(state));
  if (!('manifest' in verified))
    return { problems: [{ outcome: verified.outcome, reason: verified.reason }], files: [] };
  const { manifest, name: base } = verified;
  const match = matchAddress({ address: request.address, isManifest }, base, manifest);
  const compared: ComparedManifest = {
    kind: 'manifest',
    ...(await describeDocument(verified)),
    isWhole: match.isWhole,
    pages: manifest.pages.map(({ path }) => base + path),
    files: manifest.files.length,
    ...(manifest.coverage && { coverage: manifest.coverage }),
  };
  const order = checkSequence(verified, state);
  const problems: DocumentProblem[] = [
    ...order.problems,
    ...(verified.outcome === 'failed' ? [failure('expired')] : []),
    ...checkIssueDate(verified, state),
    ...match.problems,
    ...checkCampaigns(manifest, state),
  ];
  // No request is sent to the base URL of another site's manifest.
  if (match.isOtherBase) return { compared, problems, files: [] };
  const copies = new CopyStore(getCopiesFolder(request.statePath, base));
  const { watchedHeaders, pages, files } = manifest;
  const options = { base, watchedHeaders, copies, signal };
  const fileVerdict = await verifyFiles([...pages, ...files], options);
  const aliases = match.alias ? await verifyAlias(match.alias, options) : [];
  if (fileVerdict.findings.length === 0) await copies.keepOnly(fileVerdict.matching);
  const campaigns = manifest.campaigns.flatMap(({ name, sequence: number, keys }) =>
    toSeenDocuments('campaign', {
      name,
      sequence: number,
      signedBy: keys.filter((key) => request.keys.includes(key)),
    }),
  );
  return {
    compared,
    problems,
    files: [...fileVerdict.findings, ...aliases],
    seenDocuments: [...order.seenDocuments, ...campaigns],
  };
}
