import type { ContentType } from '../atoms/content-type.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';
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
  readonly site: typeof siteType;
  readonly organization: typeof organizationType;
  readonly person: typeof personType;
  readonly series: typeof seriesType;
  readonly event: typeof eventType;
  readonly recording: typeof recordingType;
  readonly podcast: typeof podcastType;
  readonly publication: typeof publicationType;
  readonly curriculum: typeof curriculumType;
  readonly service: typeof serviceType;
  readonly campaign: typeof campaignType;
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

/** Whether entries of a type have a page of their own. */
export function hasPage(type: ContentType): type is ContentTypeWithPage {
  return contentTypeRegistry[type].section !== undefined;
}
