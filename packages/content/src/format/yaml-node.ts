/** A comment on a line of its own. */
export interface CommentLine {
  /** The comment with its `#`. */
  readonly text: string;
  /** Whether an empty line stands before it. */
  readonly hasBlankBefore: boolean;
}

/** A field of a mapping or an item of a list, with its comments. */
export interface YamlEntry {
  /** The name of the field; an item of a list has none. */
  readonly key?: string;
  value: YamlNode;
  /** The comments above it. */
  readonly before: CommentLine[];
  /** The comment at the end of its line. */
  after?: string;
  /** Whether an empty line stands between the comments above and the entry. */
  hasBlankAfterComments?: boolean;
}

/** A number, boolean or null as it is written, or a text as it is read. */
export type YamlScalar =
  | { readonly kind: 'literal'; readonly source: string }
  | { readonly kind: 'text'; readonly text: string };

/** A mapping or a list. */
export interface YamlCollection {
  readonly kind: 'map' | 'list';
  readonly entries: YamlEntry[];
  /** The comments below the last entry. */
  readonly end: CommentLine[];
}

/** A value with the comments in it, which is all that its canonical form depends on. */
export type YamlNode = YamlScalar | YamlCollection;
