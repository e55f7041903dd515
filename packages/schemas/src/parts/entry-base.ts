import type { ContentType } from '../atoms/content-type.ts';
import type { LanguageStates } from '../atoms/language-state.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { PartialDate } from '../atoms/partial-date.ts';
import type { Slug } from '../atoms/slug.ts';
import type { Moment } from '../atoms/zoned-date-time.ts';
import type { Visibility } from '../atoms/visibility.ts';
import type { WebAddress } from '../atoms/web-address.ts';

/** The fields that an entry of every type has. */
export interface EntryBase<T extends ContentType> {
  /** Taken from the folder. */
  type: T;
  /** Taken from the file name. */
  slug: Slug;
  /** Who may see it: public, unlisted, allies or closed. Closed when it is missing. */
  visibility: Visibility;
  /** Slugs this entry had before: old addresses lead to the new one. */
  aliases?: Slug[] | undefined;
  /** Its addresses on an older site: those on the host of the site lead to the new one. */
  formerUrls?: WebAddress[] | undefined;
  /** When what it says last changed: feeds and calendars pass it on. */
  updated?: Moment | undefined;
  /** Where its facts come from. */
  source?:
    | {
        /** What the source is called. */
        title: LocalizedName;
        /** Where it can be read. */
        url?: WebAddress | undefined;
        /** When it was written. */
        date?: PartialDate | undefined;
      }
    | undefined;
  /** The progress of the translations of this entry, by language. Those of the site apply to entries that state none. */
  translations?: LanguageStates | undefined;
  /** Whether the safety of somebody depends on what it says: a language that is machine, draft or out of date is then not shown. */
  safety?: boolean | undefined;
  /** For the collective alone: in no output, whatever the visibility. Never published. */
  notes?: string | undefined;
}
