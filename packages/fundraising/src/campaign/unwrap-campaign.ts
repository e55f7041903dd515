import type { Campaign } from './campaign.ts';
import { toRecord } from './field-reader.ts';

/**
 * The campaign in a signed file, where nobody asked for its signatures or they were looked at; else what was given.
 * Whatever it is: `createCampaignView` reads it with care.
 */
export function unwrapCampaign(data: unknown): Campaign {
  const { comunalSigned, payload } = toRecord(data);
  return (comunalSigned === 'campaign' ? payload : data) as Campaign;
}
