import type * as z from 'zod/mini';
import { contentTypes, type ContentType } from '../atoms/content-type.ts';
import type { ContentTypeDefinition } from './content-type-definition.ts';
import { campaignType, type CampaignEntry, type PublicCampaign } from './campaign.ts';
import { curriculumType, type CurriculumEntry, type PublicCurriculum } from './curriculum.ts';
import { eventType, type EventEntry, type PublicEvent } from './event.ts';
import {
  organizationType,
  type OrganizationEntry,
  type PublicOrganization,
} from './organization.ts';
import { pageType, type PageEntry, type PublicPage } from './page.ts';
import { personType, type PersonEntry, type PublicPerson } from './person.ts';
import { podcastType, type PodcastEntry, type PublicPodcast } from './podcast.ts';
import { publicationType, type PublicationEntry, type PublicPublication } from './publication.ts';
import { recordingType, type RecordingEntry, type PublicRecording } from './recording.ts';
import { seriesType, type SeriesEntry, type PublicSeries } from './series.ts';
import { serviceType, type ServiceEntry, type PublicService } from './service.ts';
import { siteType, type SiteEntry, type PublicSite } from './site.ts';

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

/** The entry of each type, by type name. */
export interface EntryByType {
  site: SiteEntry;
  organization: OrganizationEntry;
  person: PersonEntry;
  series: SeriesEntry;
  event: EventEntry;
  recording: RecordingEntry;
  podcast: PodcastEntry;
  publication: PublicationEntry;
  curriculum: CurriculumEntry;
  service: ServiceEntry;
  campaign: CampaignEntry;
  page: PageEntry;
}

/** What the outside may see of each type, by type name. */
export interface PublicByType {
  site: PublicSite;
  organization: PublicOrganization;
  person: PublicPerson;
  series: PublicSeries;
  event: PublicEvent;
  recording: PublicRecording;
  podcast: PublicPodcast;
  publication: PublicPublication;
  curriculum: PublicCurriculum;
  service: PublicService;
  campaign: PublicCampaign;
  page: PublicPage;
}

/** The schema of every type of entry, by type name. */
export type ContentSchemas = {
  readonly [T in ContentType]: ContentTypeRegistry[T]['schema'];
};

/** The schema of every type of entry, by type name. */
export const contentSchemas: ContentSchemas = Object.fromEntries(
  contentTypes.map((type) => [type, contentTypeRegistry[type].schema]),
) as ContentSchemas; // Object.fromEntries forgets the keys, which are those of the registry

/** The types whose entries have a page of their own in a section of a site. */
export type ContentTypeWithPage = {
  [T in ContentType]: ContentTypeRegistry[T]['section'] extends string ? T : never;
}[ContentType];

/** Whether entries of a type have a page of their own. */
export function hasPage(type: ContentType): type is ContentTypeWithPage {
  return contentTypeRegistry[type].section !== undefined;
}

/** An entry of any type; `type` tells which. */
export type Entry = EntryByType[ContentType];

/** What a person writes for an entry of this type, before defaults are filled in. */
export type EntryInput<T extends ContentType> = z.input<ContentSchemas[T]>;
