/** The code of a {@link Notice}. */
export type NoticeCode =
  | 'unknown-locale'
  | 'unknown-key'
  | 'missing-message'
  | 'plural-filled'
  | 'unknown-namespace'
  | 'unknown-variable'
  | 'missing-variable'
  | 'not-text';

/** A problem that stopped nothing, for whoever builds or translates the site. */
export interface Notice {
  readonly code: NoticeCode;
  /** What happened and what to do, in English. */
  readonly message: string;
  readonly language?: string;
  /** The message, as `namespace:path.to.key`. */
  readonly key?: string;
  /** The file, relative to the folder of languages. */
  readonly file?: string;
}

/** Receives notices as they occur. */
export type OnNotice = (notice: Notice) => void;
