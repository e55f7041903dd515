import type { Public } from '@comunal/schemas';
import type { Campaign } from '../campaign/campaign.ts';

/**
 * Takes from the entry of a campaign what a donation card shows, without what ties the entry to others.
 *
 * @param entry - The public form of a campaign of `@comunal/content`.
 * @example
 * ```ts
 * import { toCampaign } from '@comunal/fundraising/cards';
 * import type { Public } from '@comunal/schemas';
 *
 * const getTitle = (entry: Public<'campaign'>) => toCampaign(entry).title;
 * console.log(typeof getTitle); // → function
 * ```
 */
export function toCampaign({
  title,
  summary,
  state,
  starts,
  ends,
  goal,
  costs,
  rails,
  gifts,
}: Public<'campaign'>): Campaign {
  return { title, summary, state, starts, ends, goal, costs, rails, gifts };
}
