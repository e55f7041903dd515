import type { Campaign } from '@comunal/fundraising';
import { toCampaign } from '@comunal/fundraising/cards';
import type { PublicByType } from '@comunal/schemas';

/** What a page carries of a campaign for `<comunal-donate>`: its own fields, without what ties it to other entries. */
export function campaignData(campaign: PublicByType['campaign'], isTest: boolean): Campaign {
  return { ...toCampaign(campaign), isTest };
}
