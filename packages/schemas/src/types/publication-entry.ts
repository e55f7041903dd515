import type { Credit } from '../parts/credit.ts';
import type { Edition } from '../parts/edition.ts';
import type { License } from '../atoms/license.ts';
import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { PartialDate } from '../atoms/partial-date.ts';
import type { Picture } from '../parts/picture.ts';
import type { EntryBase } from '../parts/entry-base.ts';
import type { PageFields } from '../parts/link-preview.ts';

/** What `publicationSchema` gives, with defaults filled in. */
export interface PublicationEntry extends EntryBase<'publication'>, PageFields {
  /** What it is called. */
  title: LocalizedName;
  /** The second part of the title. */
  subtitle?: LocalizedName | undefined;
  /** What it is. */
  kind: 'book' | 'fanzine' | 'guide' | 'text' | 'poster' | 'printed-materials' | 'other';
  /** Whether it exists. */
  state: 'published' | 'in-progress' | 'planned' | 'wished';
  /** When it first came out. */
  published?: PartialDate | undefined;
  /** What the date alone does not say, as in “at the end of the month”. */
  publishedNote?: LocalizedText | undefined;
  /** What it is about, in a sentence or two. */
  summary: LocalizedText;
  /** A longer description. */
  body?: LocalizedMarkdown | undefined;
  /** The topics that it covers. */
  topics?: LocalizedText[] | undefined;
  /** Its physical form, as in “pocket-sized”. */
  form?: LocalizedName | undefined;
  /** Authors, publishers, translators: people or collectives. */
  credits?: Credit[] | undefined;
  /** Of the work. */
  license?: License | undefined;
  /** Its cover; one is drawn where there is none. */
  cover?: Picture | undefined;
  /** Activities it was made for. */
  madeFor?: string[] | undefined;
  /** What a planned work waits for. */
  condition?: LocalizedText | undefined;
  /** By language and form. */
  editions?: Edition[] | undefined;
}
