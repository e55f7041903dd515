import type { MessagesByLanguage } from '@comunal/i18n/lite';
import type { FieldPath } from '@comunal/schemas';
import type { ContentCheckCode, ProblemCode, Severity } from './problem-codes.ts';

/** A message in each language that the toolkit ships with, and in registered ones that have all of it. */
export type ProblemMessages = MessagesByLanguage;

/** The message of a problem, and often a suggestion what to do about it. */
export interface ProblemText {
  /** What is wrong, by language tag; always in Spanish, English and Portuguese. */
  readonly messages: ProblemMessages;
  /** What to do about it, by language tag. Absent when there is nothing better to say than the message. */
  readonly suggestion?: ProblemMessages;
}

/** A problem in a content folder, with its location and messages. */
export interface Problem extends ProblemText {
  /** Contains a slash when a check of another package reported it: `fundraising/wrong-check-digit`. */
  readonly code: ProblemCode | ContentCheckCode;
  /**
   * `error`: the entry is left out, and a build stops; `warning`: the site is not what its author meant; `notice`: something is
   * not shown, on purpose.
   */
  readonly severity: Severity;
  /** The path from the content folder, with forward slashes; empty once it is masked. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** The path inside the entry; empty when the file as a whole is meant. Where `messages` quote nothing, `*` replaces each key that is not a field. */
  readonly path: FieldPath;
  /** Whether the entry is closed, or may be: then `messages` and `suggestion` quote nothing of it, and `file` is for people who have the folder, not for a log that others read. */
  readonly closed: boolean;
  /** The messages for logs that others read, when they have to say less. */
  readonly masked?: MaskedText;
}

/** What others may read of a problem. It quotes only public content. */
export interface MaskedText extends ProblemText {
  /** The path inside the entry; `*` replaces each key that is not a field. */
  readonly path: FieldPath;
  /** Whether the file and the position in it may be named. */
  readonly isNamed: boolean;
}
