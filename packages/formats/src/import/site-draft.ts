import type { ContentType } from '@comunal/schemas';

/** The fields of a draft, as they are written into a content file. `type` and `slug` are not among them. */
export interface SiteDraftFields {
  /** Public for what the source shows to everyone, and closed for everything else. */
  readonly visibility: 'public' | 'closed';
  /** The other fields of the content type. */
  readonly [name: string]: unknown;
}

/** A file beside an entry, which its fields or its Markdown name. */
export interface DraftFile {
  /** Where it belongs, relative to the folder of the entry, as the fields and the Markdown write it: `taller/foto.jpg`. */
  readonly path: string;
  /** Where the source has it, such as `2021/03/foto.jpg` below the uploads of WordPress. */
  readonly source: string;
}

/** An entry that was read from another site, to be written into a content folder. */
export interface SiteDraft {
  /** The content type. */
  readonly type: ContentType;
  /** What the source knows it by, so that importing again updates the same entry. */
  readonly guid: string;
  /** What the source knows each of its languages by, where each is an entry of its own there. */
  readonly versions?: Readonly<Record<string, string>>;
  /** A slug that is unique among the drafts of the type. */
  readonly slug: string;
  /** The fields of the entry. */
  readonly fields: SiteDraftFields;
  /** The files that belong beside the entry. */
  readonly files: readonly DraftFile[];
}
