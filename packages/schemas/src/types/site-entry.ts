import type { LanguageTag } from '../atoms/locale.ts';
import type { License } from '../atoms/license.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { Place } from '../atoms/place.ts';
import type { WebAddress } from '../atoms/web-address.ts';
import type { EntryBase } from '../parts/entry-base.ts';

/** What `siteSchema` gives, with defaults filled in. */
export interface SiteEntry extends EntryBase<'site'> {
  /** The name of the site. */
  title: LocalizedName;
  /** Where the site is published. */
  url: WebAddress;
  /** The languages of the site; the first is the one at its root. */
  languages: LanguageTag[];
  /** Whose site it is. */
  organization: string;
  /** A few words in large letters. */
  tagline: LocalizedText;
  /** What the collective does, in one sentence. */
  summary: LocalizedText;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
  /** Where allied initiatives are, each with its level. No names. */
  allyPlaces?: Place[] | undefined;
  /** What the list means. */
  allyPlacesNote?: LocalizedText | undefined;
  /** Of the texts of the site. */
  license?: License | undefined;
  /** Whether everything on it is made up; every page then says so. */
  sample: boolean;
}
