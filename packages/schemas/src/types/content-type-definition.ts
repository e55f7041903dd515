import type * as z from 'zod/mini';
import type { ContentType } from '../atoms/content-type.ts';

/** A section of a site in which entries can have pages of their own. */
export type ContentSection = 'activities' | 'news' | 'library' | 'about';

/** What there is to know about a content type: its file holds one of these, and `contentTypeRegistry` holds them all. */
export interface ContentTypeDefinition<
  T extends ContentType = ContentType,
  S extends z.core.$ZodType = z.core.$ZodType,
  P extends ContentSection | undefined = ContentSection | undefined,
> {
  /** The name of the type, as `type` of its entries has it. */
  readonly name: T;
  /** The folder that holds the entries. Only the site has none: it is a file at the top. */
  readonly folder: T extends 'site' ? undefined : string;
  /** The section of a site where each entry has its page, or `undefined` where entries are shown on other pages. */
  readonly section: P;
  /** The strict schema of an entry, in which each field declares its exposure. */
  readonly schema: S;
}
