import type { Credit } from '../parts/credit.ts';
import type { LanguageTag } from '../atoms/locale.ts';
import type { License } from '../atoms/license.ts';
import type { Link } from '../parts/link.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { Moment } from '../atoms/zoned-date-time.ts';
import type { Picture } from '../parts/picture.ts';
import type { WebAddress } from '../atoms/web-address.ts';
import type { EntryBase } from '../parts/entry-base.ts';
import type { PageFields } from '../parts/link-preview.ts';

/** What `podcastSchema` gives, with defaults filled in. */
export interface PodcastEntry extends EntryBase<'podcast'>, PageFields {
  /** What it is called. */
  title: LocalizedName;
  /** What it is about, in a sentence or two. It describes the feed. */
  summary: LocalizedText;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
  /** The languages spoken; the first is the one that the feed states. */
  languages: LanguageTag[];
  /** Who makes it: people or collectives. */
  credits?: Credit[] | undefined;
  /** Its cover, which is square. Podcast directories ask for one. */
  cover?: Picture | undefined;
  /** As podcast directories name them: News, Society & Culture. */
  categories?: LocalizedName[] | undefined;
  /** Whether it has language or content that is not for children. Directories ask for it. */
  explicit: boolean;
  /** The podcast:guid of its feed, a UUID: keep the one of a former host, so that directories know it again. */
  guid?: string | undefined;
  /** The address of its RSS feed, where it has one already. */
  feedUrl?: WebAddress | undefined;
  /** Where else it can be heard. */
  links?: Link[] | undefined;
  /** Of the episodes. */
  license?: License | undefined;
  /** In the order in which they came out. */
  episodes?:
    | {
        /** The recording that is the episode. */
        recording: string;
        /** The number of the season. */
        season?: number | undefined;
        /** The number of the episode within its season, or within the podcast. */
        number?: number | undefined;
        /** When it came out; the date of the recording when it is missing. */
        published?: Moment | undefined;
        /** Its guid in the feed of a former host, exactly as it stands there: apps then know the episode again. */
        guid?: string | undefined;
        /** What the feed says of it; the summary of the recording when it is missing. */
        summary?: LocalizedText | undefined;
      }[]
    | undefined;
  /** Transmissions that are announced: each is of an activity with its date. */
  live?:
    | {
        /** The activity that is transmitted. */
        event: string;
        /** The address of the stream itself. */
        url: WebAddress;
        /** As in audio/mpeg. */
        mediaType: string;
      }[]
    | undefined;
}
