import type { ContentType } from '../atoms/content-type.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';
import { articleType } from './article.ts';
import { campaignType } from './campaign.ts';
import { curriculumType } from './curriculum.ts';
import { eventType } from './event.ts';
import { organizationType } from './organization.ts';
import { pageType } from './page.ts';
import { personType } from './person.ts';
import { podcastType } from './podcast.ts';
import { publicationType } from './publication.ts';
import { recordingType } from './recording.ts';
import { seriesType } from './series.ts';
import { serviceType } from './service.ts';
import { siteType } from './site.ts';

/** The definition of every content type. Written out so that declarations name the types instead of repeating their fields. */
export interface ContentTypeRegistry {
  /** The site itself: its name, languages and menu. */
  readonly site: typeof siteType;
  /** Collectives and other organizations. */
  readonly organization: typeof organizationType;
  /** People. */
  readonly person: typeof personType;
  /** Series of activities or works. */
  readonly series: typeof seriesType;
  /** Activities: talks, workshops, gatherings. */
  readonly event: typeof eventType;
  /** Recordings of sound or video. */
  readonly recording: typeof recordingType;
  /** Podcasts and radio programmes. */
  readonly podcast: typeof podcastType;
  /** Dated posts: statements, news, reports, testimonies. */
  readonly article: typeof articleType;
  /** Books, zines and other works to read. */
  readonly publication: typeof publicationType;
  /** Learning programmes. */
  readonly curriculum: typeof curriculumType;
  /** Services that a collective offers. */
  readonly service: typeof serviceType;
  /** Fundraising campaigns. */
  readonly campaign: typeof campaignType;
  /** Pages of the site with free text. */
  readonly page: typeof pageType;
}

/**
 * The one registry of content types: folders, sections, schemas, the graph of content, the pages about fields and the example
 * site are derived from it, or held against it by the compiler.
 */
export const contentTypeRegistry: ContentTypeRegistry = {
  site: siteType,
  organization: organizationType,
  person: personType,
  series: seriesType,
  event: eventType,
  recording: recordingType,
  podcast: podcastType,
  article: articleType,
  publication: publicationType,
  curriculum: curriculumType,
  service: serviceType,
  campaign: campaignType,
  page: pageType,
} satisfies { readonly [T in ContentType]: ContentTypeDefinition<T> };

/** The types whose entries have a page of their own in a section of a site. */
export type ContentTypeWithPage = {
  [T in ContentType]: ContentTypeRegistry[T]['section'] extends string ? T : never;
}[ContentType];

/**
 * Whether entries of a type have a page of their own.
 *
 * @param type - The name of a content type.
 * @example
 * ```ts
 * import { hasPage } from '@comunal/schemas';
 *
 * console.log(hasPage('event'), hasPage('campaign')); // → true false
 * ```
 */
export function hasPage(type: ContentType): type is ContentTypeWithPage {
  return contentTypeRegistry[type].section !== undefined;
}
