/** What a {@link Notice} is about. */
export type NoticeCode =
  | 'unknown-locale'
  | 'unknown-key'
  | 'missing-message'
  | 'plural-filled'
  | 'unknown-namespace'
  | 'unknown-variable'
  | 'missing-variable'
  | 'not-text';

/** Something that did not stop the work but that someone should look at. */
export interface Notice {
  readonly code: NoticeCode;
  /** What happened and what to do, in English, for whoever builds or translates the site. */
  readonly message: string;
  readonly language?: string;
  /** The message meant, as `namespace:path.to.key`. */
  readonly key?: string;
  /** The file meant, relative to the folder of languages. */
  readonly file?: string;
}

/** Receives notices as they come up. */
export type OnNotice = (notice: Notice) => void;
