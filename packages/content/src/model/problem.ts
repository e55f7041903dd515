import type { MessagesByLanguage } from '@comunal/i18n/lite';
import type { FieldPath } from '@comunal/schemas';
import type { ContentCheckCode, ProblemCode, Severity } from './problem-codes.ts';

/** A message in each language that the toolkit ships with, and in registered ones that have all of it. */
export type Messages = MessagesByLanguage;

/** What is wrong, and often what to do about it. */
export interface Words {
  readonly messages: Messages;
  readonly suggestion?: Messages;
}

/** Something wrong in a content folder, and what to do about it. */
export interface Problem extends Words {
  /** Holds a slash when a check of another package found it: `fundraising/wrong-check-digit`. */
  readonly code: ProblemCode | ContentCheckCode;
  readonly severity: Severity;
  /** Relative to the content folder, with forward slashes; empty once it is masked. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units, as editors count. */
  readonly column: number;
  /** Where in the entry; empty when the file as a whole is meant. Where `messages` quote nothing, `*` stands for each key that is no field. */
  readonly path: FieldPath;
  /** Whether the entry is closed, or may be: then `messages` and `suggestion` quote nothing of it, and `file` is for whoever has the folder, not for a log that others read. */
  readonly closed: boolean;
  /** What is told where others read along, when that is less. */
  readonly masked?: MaskedWords;
}

/** What others may read of a problem. Quotes nothing of the collective's but what is shown. */
export interface MaskedWords extends Words {
  /** Where in the entry; `*` stands for each key that is no field. */
  readonly path: FieldPath;
  /** Whether the file, and where in it, may be told. */
  readonly isNamed: boolean;
}
