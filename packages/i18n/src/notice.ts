/**
 * The code of a {@link Notice}.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `unknown-locale` | There is no interface in the requested language. | Pass it in `languages`, or register it. |
 * | `unknown-key` | No language has the message. | Correct the key. |
 * | `missing-message` | The language lacks the message, and a fallback language says it. | Translate it. |
 * | `plural-filled` | A plural form is missing, and another one stands in. | Write that form. |
 * | `unknown-namespace` | A file of a folder is named after no namespace. | Rename it, or name it in `ownNamespaces`. |
 * | `unknown-variable` | A text uses a variable that Spanish does not have, and is left out. | Use those that the notice lists. |
 * | `missing-variable` | A text does not use a variable of the Spanish one. | Use it somewhere in the text. |
 * | `not-text` | A message is not text, and is left out. | Write it between quotation marks. |
 * | `safety-not-reviewed` | Somebody's safety depends on messages that nobody has reviewed; they are left out. | Have them reviewed, then run `comunal translate review`. |
 * | `safety-stale` | The Spanish text of such messages has changed since their review; they are left out. | The same. |
 */
export type NoticeCode =
  | 'unknown-locale'
  | 'unknown-key'
  | 'missing-message'
  | 'plural-filled'
  | 'unknown-namespace'
  | 'unknown-variable'
  | 'missing-variable'
  | 'not-text'
  | 'safety-not-reviewed'
  | 'safety-stale';

/** A problem that stopped nothing, for whoever builds or translates the site. */
export interface Notice {
  /** What kind of problem it is, to branch on. */
  readonly code: NoticeCode;
  /** What happened and what to do, in English. */
  readonly message: string;
  /** The tag of the language in which it occurred. Absent when it concerns none, such as an unknown locale. */
  readonly language?: string;
  /** The message, as `namespace:path.to.key`. */
  readonly key?: string;
  /** The messages, where one notice is about several. */
  readonly keys?: readonly string[];
  /** The file, relative to the folder of languages. */
  readonly file?: string;
}

/**
 * Receives notices as they occur.
 * @param notice - What is doubtful, and in which message.
 */
export type OnNotice = (notice: Notice) => void;
