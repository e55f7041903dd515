import type { Campaign } from './campaign.ts';
import { toRecord } from './field-reader.ts';

/**
 * Gets the campaign out of a signed file, where nobody asked for its signatures or they were verified; other data is
 * returned as it is. It may be anything: `createCampaignView` reads it with care.
 */
export function unwrapCampaign(data: unknown): Campaign {
  const { comunalSigned, payload } = toRecord(data);
  return (comunalSigned === 'campaign' ? payload : data) as Campaign;
}
