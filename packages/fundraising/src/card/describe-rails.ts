import type { CampaignView, ViewRail } from '../campaign/campaign-view.ts';
import { describeRail, type DescribedRail } from '../campaign/describe-rail.ts';
import { loadRail } from '../rails/load-rail.ts';
import { sortRails } from './sort-rails.ts';

/** A rail on the card with its details, or why there are none. */
export interface CardRail {
  readonly rail: ViewRail;
  /** Missing where a part of the program could not be loaded. */
  readonly described: DescribedRail | undefined;
}

/** Describes the rails of a campaign that takes gifts now, sorted for the visitor. It loads the modules of those rails alone. */
export async function describeRails(
  { rails, state }: CampaignView,
  languages: readonly string[],
): Promise<readonly CardRail[]> {
  if (state !== 'running') return [];
  const described = await Promise.all(
    rails.map(async (rail) => ({
      rail,
      described: await describeRail(rail).catch(() => undefined),
      regions: await loadRegions(rail).catch(() => undefined),
    })),
  );
  return sortRails(described, languages);
}

/** Instructions alone need no module, and can be followed anywhere. */
async function loadRegions({ kind, code }: ViewRail): Promise<readonly string[] | undefined> {
  return code.trim() === '' ? undefined : (await loadRail(kind)).getRegions(code);
}
