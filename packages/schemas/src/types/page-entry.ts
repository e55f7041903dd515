import type { LocalizedMarkdown } from '../atoms/text.ts';
import type { LocalizedName } from '../atoms/text.ts';
import type { LocalizedText } from '../atoms/text.ts';
import type { Picture } from '../parts/picture.ts';
import type { EntryBase } from '../parts/entry-base.ts';
import type { PageFields } from '../parts/link-preview.ts';

/** What `pageSchema` gives, with defaults filled in. */
export interface PageEntry extends EntryBase<'page'>, PageFields {
  /** What it is called. */
  title: LocalizedName;
  /** What it is about. */
  summary?: LocalizedText | undefined;
  /** The text of the page. */
  body: LocalizedMarkdown;
  /** A picture that goes with it. */
  picture?: Picture | undefined;
  /** Its position among the pages: small numbers come first. */
  order?: number | undefined;
}
