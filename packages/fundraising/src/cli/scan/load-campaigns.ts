import { fetchDocument } from '../fetch-document.ts';
import type { PageCampaigns } from './page/extract-campaigns.ts';
import type { ScanFinding, UncheckedPart } from './scan-report.ts';

/** More places than a page has use for. */
const MAX_SOURCES = 5;

/** The campaigns of a page, those that its elements take from its server included. */
export async function loadCampaigns(
  { inline, sources }: PageCampaigns,
  starts: readonly string[],
  signal: AbortSignal,
): Promise<{
  readonly candidates: readonly (object | string)[];
  readonly found: readonly ScanFinding[];
  readonly unseen: readonly UncheckedPart[];
}> {
  const candidates: (object | string)[] = [...inline];
  const found: ScanFinding[] = [];
  const unseen: UncheckedPart[] = [];
  const [page = ''] = starts;
  const addresses = new Set(
    sources.flatMap((source) =>
      starts.map((start) => (URL.canParse(source, start) ? new URL(source, start).href : source)),
    ),
  );
  const elsewhere = (): void => {
    found.push({ kind: 'campaign', value: 'elsewhere', place: 'attribute' });
  };
  if (addresses.size > MAX_SOURCES) elsewhere();
  for (const address of [...addresses].slice(0, MAX_SOURCES)) {
    // The element asks no other origin, and what it would show is not known.
    if (!URL.canParse(address) || new URL(address).origin !== new URL(page).origin) {
      elsewhere();
      continue;
    }
    const published = await fetchDocument(new URL(address), signal);
    if ('text' in published) candidates.push(published.text);
    else unseen.push({ reason: published.failure, about: address });
  }
  return { candidates, found, unseen };
}
