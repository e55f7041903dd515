import type { ContentType } from '../atoms/content-type.ts';
import type { CampaignEntry, PublicCampaign } from './campaign.ts';
import type { CurriculumEntry, PublicCurriculum } from './curriculum.ts';
import type { EventEntry, PublicEvent } from './event.ts';
import type { OrganizationEntry, PublicOrganization } from './organization.ts';
import type { PageEntry, PublicPage } from './page.ts';
import type { PersonEntry, PublicPerson } from './person.ts';
import type { PodcastEntry, PublicPodcast } from './podcast.ts';
import type { PublicationEntry, PublicPublication } from './publication.ts';
import type { RecordingEntry, PublicRecording } from './recording.ts';
import type { SeriesEntry, PublicSeries } from './series.ts';
import type { ServiceEntry, PublicService } from './service.ts';
import type { SiteEntry, PublicSite } from './site.ts';

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

/** An entry of any type; `type` tells which. */
export type Entry = EntryByType[ContentType];
