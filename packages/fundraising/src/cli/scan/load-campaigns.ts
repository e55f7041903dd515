import { fetchDocument } from '../fetch-document.ts';
import type { PageCampaigns } from './page/extract-campaigns.ts';
import type { ScanFinding, UncheckedPart } from './scan-report.ts';

/** A page needs no more sources than this. */
const MAX_SOURCES = 5;

/** Loads the campaigns of a page, including those that its elements fetch from its server. */
export async function loadCampaigns(
  { inline, sources }: PageCampaigns,
  starts: readonly string[],
  signal: AbortSignal,
): Promise<{
  readonly candidates: readonly (object | string)[];
  readonly findings: readonly ScanFinding[];
  readonly unchecked: readonly UncheckedPart[];
}> {
  const candidates: (object | string)[] = [...inline];
  const findings: ScanFinding[] = [];
  const unchecked: UncheckedPart[] = [];
  const [page = ''] = starts;
  const addresses = new Set(
    sources.flatMap((source) =>
      starts.map((start) => (URL.canParse(source, start) ? new URL(source, start).href : source)),
    ),
  );
  const elsewhere = (): void => {
    findings.push({ kind: 'campaign', value: 'elsewhere', location: 'attribute' });
  };
  if (addresses.size > MAX_SOURCES) elsewhere();
  for (const address of [...addresses].slice(0, MAX_SOURCES)) {
    // The element fetches from no other origin, so what it would show is unknown.
    if (!URL.canParse(address) || new URL(address).origin !== new URL(page).origin) {
      elsewhere();
      continue;
    }
    const published = await fetchDocument(new URL(address), signal);
    if ('text' in published) candidates.push(published.text);
    else unchecked.push({ reason: published.failure, about: address });
  }
  return { candidates, findings, unchecked };
}
