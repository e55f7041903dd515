import type { CheckFinding, ContentType, FieldPath } from '@comunal/schemas';
import type { RawEntry } from './raw-entry.ts';
import type { ExpectedValue } from './expected-value.ts';
import {
  problemCodes,
  type ContentCheckCode,
  type ProblemCode,
  type Severity,
} from './problem-codes.ts';
import type { SourceFile } from './entry-files.ts';

/** A problem before anyone has looked up its line: cheap to make, so that only files with one are read for positions. */
export interface Finding {
  readonly code: ProblemCode | ContentCheckCode;
  readonly severity?: Severity;
  /** The file, when it was scanned as part of an entry. */
  readonly source?: SourceFile;
  /** The file relative to the content folder, when it is no part of an entry. */
  readonly file?: string;
  /** Where in the entry. */
  readonly path?: FieldPath;
  /** What the check of another package says; our own findings get their words from their code. */
  readonly words?: Pick<CheckFinding, 'messages' | 'details' | 'suggestion'>;
  /** Where in the file, when that differs from where in the entry. */
  readonly inFile?: FieldPath;
  /** Whether the key or the value is meant, or a place inside the Markdown below the front matter. */
  readonly target?: 'key' | 'value' | 'body';
  /** Offset in the Markdown body, for `target: 'body'`. */
  readonly offset?: number;
  /** Line and column, when they are known already. */
  readonly position?: { readonly line: number; readonly column: number };
  /** What the message quotes. A closed entry's message quotes none of it. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Which form of the suggestion, or of the message, fits. */
  readonly variant?: string;
  /** The nearest thing that is right. */
  readonly nearest?: string;
  /** Whether `nearest` is a word of ours (a key, a choice), not of the collective: those may be told of closed entries too. */
  readonly isSafeToQuote?: boolean;
  /** What the schema wants there. */
  readonly form?: ExpectedValue;
  /** The type of the entry, where its fields are pointed to. */
  readonly type?: ContentType;
  /** Whether the entry or the field is shown to few or to nobody, so that the message quotes nothing of it. */
  readonly hidden?: boolean;
  /** Whether the file was not read, or cannot be: nobody knows its visibility, so it may be closed. */
  readonly unread?: boolean;
  /** Whether the entry is closed. */
  readonly closed?: boolean;
  /** The entry, where the finding is about one that could be read. */
  readonly entry?: RawEntry;
}

/** How much a finding matters: what it says itself, else what its code says. */
export function severityOf({ code, severity }: Finding): Severity {
  return severity ?? (isOwnCode(code) ? problemCodes[code] : 'error');
}

/** Whether a code is one of this package. */
function isOwnCode(code: Finding['code']): code is ProblemCode {
  return Object.hasOwn(problemCodes, code);
}
