import type { Campaign } from './campaign.ts';
import { fieldsOf } from './field-reader.ts';

/**
 * The campaign in a signed file, where nobody asked for its signatures or they were looked at; else what was given.
 * Whatever it is: `campaignView` reads it with care.
 */
export function unsigned(data: unknown): Campaign {
  const { comunalSigned, payload } = fieldsOf(data);
  return (comunalSigned === 'campaign' ? payload : data) as Campaign;
}
