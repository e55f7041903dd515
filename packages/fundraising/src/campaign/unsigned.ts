import type { Campaign } from './campaign.ts';
import { fieldsOf } from './field-reader.ts';

/**
 * The campaign in a signed file, where nobody asked for its signatures or they were looked at; else what was given.
 * Whatever it is: `campaignView` reads it with care.
 */
export function unsigned(data: unknown): Campaign {
  const { comunalCampaign, campaign } = fieldsOf(data);
  return (comunalCampaign === 1 ? campaign : data) as Campaign;
}
