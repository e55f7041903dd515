import { verifyManifest } from '../../manifest/verify-manifest.ts';
import type { ComparedManifest, DocumentProblem } from '../report.ts';
import { Copies, copiesFolder } from './copies.ts';
import type { FoundDocument } from './find-document.ts';
import { judgeCampaigns } from './judge-campaigns.ts';
import { judgeSequence } from './judge-sequence.ts';
import { lookAtAlias } from './look-at-alias.ts';
import { lookAtFiles } from './look-at-files.ts';
import { placeAddress } from './place-address.ts';
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
  { text, isAddressed: isManifest }: FoundDocument,
  state: VerifyState,
): Promise<Verdict> {
  const { request, signal } = state;
  const verified = await verifyManifest(text, verifyOptions(state));
  if (!('manifest' in verified))
    return { problems: [{ outcome: verified.outcome, reason: verified.reason }], files: [] };
  const { manifest, name: base } = verified;
  const placed = placeAddress({ address: request.address, isManifest }, base, manifest);
  const compared: ComparedManifest = {
    kind: 'manifest',
    ...(await describeDocument(verified)),
    isWhole: placed.isWhole,
    pages: manifest.pages.map(({ path }) => base + path),
    files: manifest.files.length,
  };
  const order = judgeSequence(verified, state);
  const problems: DocumentProblem[] = [
    ...order.problems,
    ...(verified.outcome === 'failed' ? [failure('expired')] : []),
    ...oldProblems(verified, state),
    ...placed.problems,
    ...judgeCampaigns(manifest, state),
  ];
  // A manifest of another address is no reason to ask that address.
  if (placed.isElsewhere) return { compared, problems, files: [] };
  const copies = new Copies(copiesFolder(request.memoryPath, base));
  const { watchedHeaders, pages, files } = manifest;
  const options = { base, watchedHeaders, copies, signal };
  const look = await lookAtFiles([...pages, ...files], options);
  const aliases = placed.alias ? await lookAtAlias(placed.alias, options) : [];
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
    files: [...look.findings, ...aliases],
    remembered: [...order.remembered, ...campaigns],
  };
}
