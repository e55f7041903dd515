import type { Consent } from '../atoms/consent.ts';
import type { Credit } from '../parts/credit.ts';
import type { License } from '../atoms/license.ts';
import type { Link } from '../parts/link.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { Moment } from '../atoms/zoned-date-time.ts';
import type { Picture } from '../parts/picture.ts';
import type { EntryBase } from '../parts/entry-base.ts';
import type { PageFields } from '../parts/link-preview.ts';

/** What `articleSchema` gives, with defaults filled in. */
export interface ArticleEntry extends EntryBase<'article'>, PageFields {
  /** What it is called. */
  title: LocalizedName;
  /** The second part of the title. */
  subtitle?: LocalizedName | undefined;
  /** What it is. A testimony is published only while those who gave it consent. */
  kind: 'statement' | 'news' | 'report' | 'testimony';
  /** When it came out: lists and feeds begin with the newest. */
  published: Moment;
  /** What it is about, in a sentence or two. */
  summary?: LocalizedText | undefined;
  /** What it says. */
  body: LocalizedMarkdown;
  /** A picture that goes with it. */
  picture?: Picture | undefined;
  /** Who wrote it: people or collectives. */
  credits?: Credit[] | undefined;
  /** The topics that it touches. */
  topics?: LocalizedText[] | undefined;
  /** The activities, works, campaigns and collectives that it is about. */
  about?: string[] | undefined;
  /** Addresses that belong to it. */
  links?: Link[] | undefined;
  /** Of the text. */
  license?: License | undefined;
  /** For a testimony: one of the scope testimony for each person who gives it. Initials in by tell them apart. Never published. */
  consents?: Consent[] | undefined;
}
