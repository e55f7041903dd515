import type { ManifestCampaign } from '../../manifest/manifest.ts';
import { verifyCampaign } from '../../signing/verify-campaign.ts';
import type { LoadedFile } from './collect-loaded-files.ts';
import type { ManifestProblem } from './manifest-problem.ts';

/** Collects the signed campaigns in pages and data files, and problems of those that must not be published. */
export async function collectCampaigns(
  files: Iterable<LoadedFile>,
  keys: readonly string[],
  now: string,
): Promise<{
  readonly campaigns: readonly ManifestCampaign[];
  readonly problems: readonly ManifestProblem[];
}> {
  const campaigns = new Map<string, ManifestCampaign>();
  const problems: ManifestProblem[] = [];
  for (const { path, bytes, page } of files) {
    // A page is parsed with and without scripting, and most of its data are in both.
    for (const text of new Set([...(page?.data ?? []), ...readJson(bytes)])) {
      const signed = parseSignedCampaign(text);
      if (!signed) continue;
      const verified = await verifyCampaign(signed, { keys, now });
      if (verified.outcome !== 'valid') {
        problems.push({ code: 'campaign', path, about: verified.reason });
        continue;
      }
      const { name, sequence, expiresAt, signedBy } = verified;
      const before = [...campaigns.values()].find((campaign) => campaign.name === name);
      // To a verifier that knows the newest of a name, the other one would look like an old one.
      if (before && before.sequence !== sequence)
        problems.push({ code: 'campaign', path, about: `same-name ${name}` });
      campaigns.set(`${path} ${name}`, { path, name, sequence, expiresAt, keys: signedBy });
    }
  }
  return { campaigns: [...campaigns.values()], problems };
}

/** Returns the JSON of a file with any name, since the element loads any file as data. */
function readJson(bytes: Uint8Array): string[] {
  const start = new TextDecoder().decode(bytes.subarray(0, 1_000));
  return /^\s*\{/.test(start) ? [new TextDecoder().decode(bytes)] : [];
}

function parseSignedCampaign(text: string): object | undefined {
  try {
    const data: unknown = JSON.parse(text);
    const isSigned =
      typeof data === 'object' &&
      data !== null &&
      'comunalSigned' in data &&
      data.comunalSigned === 'campaign';
    return isSigned ? data : undefined;
  } catch {
    return undefined; // the page may contain any other data
  }
}
