import type { Campaign } from '@comunal/fundraising';
import type { PublicByType } from '@comunal/schemas';

/** What a page carries of a campaign for `<comunal-donate>`: its own fields, without what ties it to other entries. */
export function campaignData(campaign: PublicByType['campaign'], isTest: boolean): Campaign {
  const { title, summary, state, starts, ends, goal, costs, rails, gifts } = campaign;
  return { title, summary, state, starts, ends, goal, costs, rails, gifts, isTest };
}
