import { parsePublic, type Public } from '@comunal/schemas';
import type { ContentContext } from './content-context.ts';
import { describeCampaign } from './describe-campaign.ts';
import { describeCurriculum } from './describe-curriculum.ts';
import { describeEvent } from './describe-event.ts';
import { describePublication } from './describe-publication.ts';
import type { PrintContent } from './print-content.ts';

/** The types of entries that can be printed. */
export const printableTypes = ['publication', 'curriculum', 'event', 'campaign'] as const;

/** A type of entries that can be printed: one of {@link printableTypes}. */
export type PrintableType = (typeof printableTypes)[number];

/** An entry that can be printed, as the outside may see it. */
export type PrintableEntry = Public<PrintableType>;

/**
 * Puts an entry into the words that are printed of it.
 *
 * @throws `NotPublicError` when anything in it may not be published.
 */
export function describeEntry(entry: PrintableEntry, context: ContentContext): PrintContent {
  switch (entry.type) {
    case 'publication':
      return describePublication(parsePublic('publication', entry), context);
    case 'curriculum':
      return describeCurriculum(parsePublic('curriculum', entry), context);
    case 'event':
      return describeEvent(parsePublic('event', entry), context);
    case 'campaign':
      return describeCampaign(parsePublic('campaign', entry), context);
  }
}
