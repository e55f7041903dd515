import type { CampaignView, ViewRail } from '../campaign/campaign-view.ts';
import { describeRail, type DescribedRail } from '../campaign/describe-rail.ts';
import { orderRails } from './order-rails.ts';

/** A way to give with its details, or why there are none. */
export interface ShownRail {
  readonly rail: ViewRail;
  /** Missing when a part of the program could not be loaded. */
  readonly described: DescribedRail | undefined;
}

/** The ways to give of a campaign that takes gifts now, each with what its rail says of it; that loads the rails it needs. */
export function showRails(
  { rails, state }: CampaignView,
  languages: readonly string[],
): Promise<readonly ShownRail[]> {
  if (state !== 'running') return Promise.resolve([]);
  return Promise.all(
    orderRails(rails, languages).map(async (rail) => ({
      rail,
      described: await describeRail(rail).catch(() => undefined),
    })),
  );
}
