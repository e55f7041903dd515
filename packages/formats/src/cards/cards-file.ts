import type { TextByLanguage } from '@comunal/i18n';
import type { Public } from '@comunal/schemas';

/** Finished cards of a collective, for sites that other programs make: WordPress, Hugo. */
export interface CardsFile {
  /** The version of the shape. It grows when a field changes its meaning or goes away, not when one is added. */
  readonly version: 1;
  /** The address of the site. */
  readonly siteUrl: string;
  /** The languages that each card has; the first is the main one. */
  readonly languages: readonly string[];
  /** Campaigns, activities that are not over, by their start, and publications. */
  readonly cards: readonly Card[];
}

/** A card in every language. */
export type Card = CampaignCard | EventCard | PublicationCard;

/** What every card has. */
interface CardFields {
  /** The slug of the entry, by which a page names the card. */
  readonly slug: string;
  /** The title of the entry. */
  readonly title: TextByLanguage;
  /** The card as HTML, by language. Every text in it is escaped, and it loads nothing. */
  readonly html: Readonly<Record<string, string>>;
}

/** The card of a campaign. */
export interface CampaignCard extends CardFields {
  /** Always `campaign`. */
  readonly type: 'campaign';
  /** What `<comunal-donate>` reads. */
  readonly data: CampaignCardData;
}

/** What `<comunal-donate>` reads of a campaign: fields of its public form, as they are there. */
export interface CampaignCardData
  extends
    Pick<Public<'campaign'>, 'title'>,
    Partial<
      Pick<
        Public<'campaign'>,
        'summary' | 'state' | 'starts' | 'ends' | 'goal' | 'costs' | 'rails' | 'gifts'
      >
    > {
  /** Whether it is a test, which is shown prominently. */
  readonly isTest?: boolean;
}

/** The card of an activity that is not over. */
export interface EventCard extends CardFields {
  /** Always `event`. */
  readonly type: 'event';
  /** When it starts, in UTC: `2030-03-15T16:00:00Z`. Missing where its day is not known. */
  readonly starts?: string;
  /** When it is over, in UTC; where its day is not known, after its month or its year. */
  readonly over: string;
}

/** The card of a book, a fanzine or a guide. */
export interface PublicationCard extends CardFields {
  /** Always `publication`. */
  readonly type: 'publication';
}
