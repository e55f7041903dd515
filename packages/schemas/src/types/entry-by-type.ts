import type { ContentType } from '../atoms/content-type.ts';
import type { ArticleEntry, PublicArticle } from './article.ts';
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
  /** The site itself: its name, languages and menu. */
  site: SiteEntry;
  /** Collectives and other organizations. */
  organization: OrganizationEntry;
  /** People. */
  person: PersonEntry;
  /** Series of activities or works. */
  series: SeriesEntry;
  /** Activities: talks, workshops, gatherings. */
  event: EventEntry;
  /** Recordings of sound or video. */
  recording: RecordingEntry;
  /** Podcasts and radio programmes. */
  podcast: PodcastEntry;
  /** Dated posts: statements, news, reports, testimonies. */
  article: ArticleEntry;
  /** Books, zines and other works to read. */
  publication: PublicationEntry;
  /** Learning programmes. */
  curriculum: CurriculumEntry;
  /** Services that a collective offers. */
  service: ServiceEntry;
  /** Fundraising campaigns. */
  campaign: CampaignEntry;
  /** Pages of the site with free text. */
  page: PageEntry;
}

/** What the outside may see of each type, by type name. */
export interface PublicByType {
  /** The site itself: its name, languages and menu. */
  site: PublicSite;
  /** Collectives and other organizations. */
  organization: PublicOrganization;
  /** People. */
  person: PublicPerson;
  /** Series of activities or works. */
  series: PublicSeries;
  /** Activities: talks, workshops, gatherings. */
  event: PublicEvent;
  /** Recordings of sound or video. */
  recording: PublicRecording;
  /** Podcasts and radio programmes. */
  podcast: PublicPodcast;
  /** Dated posts: statements, news, reports, testimonies. */
  article: PublicArticle;
  /** Books, zines and other works to read. */
  publication: PublicPublication;
  /** Learning programmes. */
  curriculum: PublicCurriculum;
  /** Services that a collective offers. */
  service: PublicService;
  /** Fundraising campaigns. */
  campaign: PublicCampaign;
  /** Pages of the site with free text. */
  page: PublicPage;
}

/** An entry of any type; `type` tells which. */
export type Entry = EntryByType[ContentType];
