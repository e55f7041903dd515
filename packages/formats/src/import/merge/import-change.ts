import type { ContentType } from '@comunal/schemas';

/** What importing again does to an entry or a node. */
export const ImportChangeKind = {
  /** It was not imported before. */
  Added: 'added',
  /** The source changed, and nobody edited these fields. */
  Updated: 'updated',
  /** Somebody edited these fields, and the source has something else. */
  Kept: 'kept',
  /** The source has nothing new. */
  Unchanged: 'unchanged',
  /** The source does not have it any more. It is not deleted. */
  Missing: 'missing',
  /** Somebody removed it here, and the source still has it. It is not added again. */
  Removed: 'removed',
} as const;
/** What importing again does: one of the values of the object of this name. */
export type ImportChangeKind = (typeof ImportChangeKind)[keyof typeof ImportChangeKind];

/** What importing again does to one entry, or to one node of an entry. */
export interface ImportChange {
  /** What happens. One entry can have both updated and kept fields, each with a change of its own. */
  readonly kind: ImportChangeKind;
  /** The content type of the entry. */
  readonly type: ContentType;
  /** What the source knows the entry by. */
  readonly guid: string;
  /** The slug of the entry. */
  readonly slug: string;
  /** The guid of the node, if the change is one of a node. */
  readonly node?: string;
  /** The fields that were updated or kept. */
  readonly fields?: readonly string[];
}
