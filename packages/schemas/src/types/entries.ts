import type * as z from 'zod/mini';
import { campaignSchema } from './campaign.ts';
import { curriculumSchema } from './curriculum.ts';
import { eventSchema } from './event.ts';
import { organizationSchema } from './organization.ts';
import { pageSchema } from './page.ts';
import { personSchema } from './person.ts';
import { publicationSchema } from './publication.ts';
import { recordingSchema } from './recording.ts';
import { seriesSchema } from './series.ts';
import { serviceSchema } from './service.ts';
import { siteSchema } from './site.ts';

/** Written out so that the declarations name the schemas instead of repeating all their fields. */
export interface ContentSchemas {
  readonly site: typeof siteSchema;
  readonly organization: typeof organizationSchema;
  readonly person: typeof personSchema;
  readonly series: typeof seriesSchema;
  readonly event: typeof eventSchema;
  readonly recording: typeof recordingSchema;
  readonly publication: typeof publicationSchema;
  readonly curriculum: typeof curriculumSchema;
  readonly service: typeof serviceSchema;
  readonly campaign: typeof campaignSchema;
  readonly page: typeof pageSchema;
}

/** The schema of every type of entry, by type name. */
export const contentSchemas: ContentSchemas = {
  site: siteSchema,
  organization: organizationSchema,
  person: personSchema,
  series: seriesSchema,
  event: eventSchema,
  recording: recordingSchema,
  publication: publicationSchema,
  curriculum: curriculumSchema,
  service: serviceSchema,
  campaign: campaignSchema,
  page: pageSchema,
};

/** {@link siteSchema} with defaults filled in. */
export interface SiteEntry extends z.output<typeof siteSchema> {}
/** {@link organizationSchema} with defaults filled in. */
export interface OrganizationEntry extends z.output<typeof organizationSchema> {}
/** {@link personSchema} with defaults filled in. */
export interface PersonEntry extends z.output<typeof personSchema> {}
/** {@link seriesSchema} with defaults filled in. */
export interface SeriesEntry extends z.output<typeof seriesSchema> {}
/** {@link eventSchema} with defaults filled in. */
export interface EventEntry extends z.output<typeof eventSchema> {}
/** {@link recordingSchema} with defaults filled in. */
export interface RecordingEntry extends z.output<typeof recordingSchema> {}
/** {@link publicationSchema} with defaults filled in. */
export interface PublicationEntry extends z.output<typeof publicationSchema> {}
/** {@link curriculumSchema} with defaults filled in. */
export interface CurriculumEntry extends z.output<typeof curriculumSchema> {}
/** {@link serviceSchema} with defaults filled in. */
export interface ServiceEntry extends z.output<typeof serviceSchema> {}
/** {@link campaignSchema} with defaults filled in. */
export interface CampaignEntry extends z.output<typeof campaignSchema> {}
/** {@link pageSchema} with defaults filled in. */
export interface PageEntry extends z.output<typeof pageSchema> {}

/** The entry of each type, by type name. */
export interface EntryByType {
  site: SiteEntry;
  organization: OrganizationEntry;
  person: PersonEntry;
  series: SeriesEntry;
  event: EventEntry;
  recording: RecordingEntry;
  publication: PublicationEntry;
  curriculum: CurriculumEntry;
  service: ServiceEntry;
  campaign: CampaignEntry;
  page: PageEntry;
}

/** An entry of any type; `type` tells which. */
export type Entry = EntryByType[keyof EntryByType];

/** What a person writes for an entry of this type, before defaults are filled in. */
export type EntryInput<T extends keyof EntryByType> = z.input<(typeof contentSchemas)[T]>;
