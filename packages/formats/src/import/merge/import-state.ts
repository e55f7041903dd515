import type { ContentType } from '@comunal/schemas';

/**
 * What the last import wrote, as plain JSON: it is kept from one import to the next. It holds hashes, not the texts of closed
 * entries; but a short value, such as a language, is found by trying. Keep it where the entries are.
 */
export interface MergeState {
  /** The version of this form. */
  readonly version: 1;
  /** The entries that were imported. */
  readonly entries: readonly EntryState[];
}

/** What the last import wrote into an entry. */
export interface EntryState extends FieldStates {
  /** The content type of the entry. */
  readonly type: ContentType;
  /** The slug that the entry had then. */
  readonly slug: string;
  /** What it wrote into the nodes of the entry. */
  readonly nodes?: readonly FieldStates[];
}

/** What the last import wrote into the fields of an entry or a node. */
export interface FieldStates {
  /** What the source knows the entry or the node by. */
  readonly guid: string;
  /** A hash of each field that the import wrote. */
  readonly fields: Readonly<Record<string, string>>;
  /**
   * A hash of each field that an import was about to write when it was stopped. It may have written it or not: a field that is
   * as one of both says was edited by nobody.
   */
  readonly pending?: Readonly<Record<string, string>> | undefined;
}
