import type { ContentType, PublicEntry } from '@comunal/schemas';

/** The reason why something of an entry is not in an export. */
export const OmissionCode = {
  /** Only the year or the month is known, and the format needs a day. */
  DateNotExact: 'date-not-exact',
  /** The end comes before the start, so the end is left out. */
  EndsBeforeStart: 'ends-before-start',
  /** No address of the media file is known, and the format needs one. */
  NoMediaFile: 'no-media-file',
  /** The entry lacks a date, and the format needs one. */
  NoDate: 'no-date',
  /** The activity is to come and says in no `updated` when it was announced, and a feed goes by that day. */
  NotAnnounced: 'not-announced',
  /** The date is still to come, and the entry waits for it. */
  FutureDate: 'future-date',
  /** Only the day is known, and the format needs a time. */
  NoTime: 'no-time',
  /** The end is not known. The format needs one, and gets the start. */
  NoEnd: 'no-end',
  /** Another node, of this entry or of another one, has the same guid already. */
  DuplicateGuid: 'duplicate-guid',
  /** The identifier is not stated. The one in the export follows from the address of the site, and changes with it. */
  GuidFromAddress: 'guid-from-address',
  /** The format has no place for this field. */
  NotInFormat: 'not-in-format',
  /** The address of its page is not known, and the format needs one. */
  NoPage: 'no-page',
  /** The work did not come out yet, so there is nothing to cite. */
  NotPublished: 'not-published',
  /** What the field refers to was not found, or is in no list. */
  NotListed: 'not-listed',
} as const;
/** The reason why something of an entry is not in an export: one of the values of the object of this name. */
export type OmissionCode = (typeof OmissionCode)[keyof typeof OmissionCode];

/** Something of a public entry that is not in an export, because the format cannot hold it. */
export interface Omission {
  /** Why. */
  readonly code: OmissionCode;
  /** The content type of the entry. */
  readonly type: ContentType;
  /** The slug of the entry. */
  readonly slug: string;
  /** The field that is left out, as a dotted path such as `nodes.3`. Absent when the whole entry is left out. */
  readonly field?: string;
}

/** Creates an omission of an entry. */
export function createOmission(
  code: OmissionCode,
  { type, slug }: PublicEntry,
  field?: string,
): Omission {
  return { code, type, slug, ...(field !== undefined && { field }) };
}
