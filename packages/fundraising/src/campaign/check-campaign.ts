import type { Campaign } from './campaign.ts';
import type { CampaignView, ViewRail } from './campaign-view.ts';
import { createCampaignView, type CampaignViewOptions } from './create-campaign-view.ts';
import { describeRail, type DescribedRail } from './describe-rail.ts';

/** A campaign as a page shows it, and whether a collective can publish it. */
export interface CheckedCampaign {
  readonly view: CampaignView;
  readonly rails: readonly { readonly rail: ViewRail; readonly described: DescribedRail }[];
  /** False where something is left out or cut, or a rail could not be shown. */
  readonly isSound: boolean;
}

/** Checks everything that a page would show of a campaign, and each rail that is on. */
export async function checkCampaign(
  campaign: Campaign,
  options: CampaignViewOptions,
): Promise<CheckedCampaign> {
  const view = createCampaignView(campaign, options);
  const rails = await Promise.all(
    view.rails.map(async (rail) => ({ rail, described: await describeRail(rail) })),
  );
  const isSound = view.notices.length === 0 && rails.every(({ described }) => described.ok);
  return { view, rails, isSound };
}
