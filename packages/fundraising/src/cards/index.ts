/**
 * Campaigns of `@comunal/content` as donation cards, for sites that this toolkit makes and for those of other programs.
 *
 * @packageDocumentation
 */
export {
  renderCampaignCard,
  type RenderCampaignCardOptions,
  type RenderedCampaignCard,
} from './render-campaign-card.ts';
export { toCampaign } from './to-campaign.ts';
