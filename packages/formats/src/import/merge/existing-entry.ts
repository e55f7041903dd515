import type { ContentType } from '@comunal/schemas';

/** An entry as it is written in its file now. */
export interface ExistingEntry {
  /** The content type. */
  readonly type: ContentType;
  /** The slug of the entry. */
  readonly slug: string;
  /** Its fields as they are authored, without defaults. */
  readonly fields: Readonly<Record<string, unknown>>;
}
