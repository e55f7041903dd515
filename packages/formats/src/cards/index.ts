/**
 * Finished cards of entries as HTML, for pages that run no script and for sites that other programs make.
 *
 * @packageDocumentation
 */
export type { CardOptions } from './card-options.ts';
export type { RenderedCampaign } from './to-campaign-card.ts';
export type {
  CampaignCard,
  CampaignCardData,
  Card,
  CardsFile,
  EventCard,
  PublicationCard,
} from './cards-file.ts';
export { formatWhen, type When } from './format-when.ts';
export { renderEvent } from './render-event.ts';
export { renderPublication } from './render-publication.ts';
export { toCards, type ToCardsOptions } from './to-cards.ts';
