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

/** A problem before its line and messages are looked up: cheap to create, so that only files with problems are parsed for positions. */
export interface Finding {
  readonly code: ProblemCode | ContentCheckCode;
  readonly severity?: Severity;
  /** The file, when it is part of an entry. */
  readonly source?: SourceFile;
  /** The path of the file from the content folder, when it is not part of an entry. */
  readonly file?: string;
  /** The path inside the entry. */
  readonly path?: FieldPath;
  /** The texts that a check of another package supplies; our own findings get theirs from their code. */
  readonly texts?: Pick<CheckFinding, 'messages' | 'details' | 'suggestion'>;
  /** The path inside the file, when it differs from the one inside the entry. */
  readonly inFile?: FieldPath;
  /** Whether the position is that of the key, of the value, or inside the Markdown below the front matter. */
  readonly target?: 'key' | 'value' | 'body';
  /** Offset in the Markdown body, for `target: 'body'`. */
  readonly offset?: number;
  /** Line and column, when they are already known. */
  readonly position?: { readonly line: number; readonly column: number };
  /** The values that the message quotes. The message of a closed entry quotes none of them. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Selects a variant of the message or of the suggestion. */
  readonly variant?: string;
  /** The nearest valid value, for the suggestion. */
  readonly nearest?: string;
  /** Whether `nearest` is a term of the content model (a key, a choice), not text of the collective: such a term may be quoted for closed entries too. */
  readonly isSafeToQuote?: boolean;
  /** What the schema expects there. */
  readonly expected?: ExpectedValue;
  /** The type of the entry, where the suggestion points to the fields of that type. */
  readonly type?: ContentType;
  /** Whether few people or nobody may see the entry or the field, so that the message quotes nothing of it. */
  readonly hidden?: boolean;
  /** Whether the file was not or could not be read: its visibility is unknown, so it may be closed. */
  readonly unread?: boolean;
  /** Whether the entry is closed. */
  readonly closed?: boolean;
  /** The entry, when the finding is about one that could be parsed. */
  readonly entry?: RawEntry;
}

/** The severity of a finding: its own, else that of its code. */
export function severityOf({ code, severity }: Finding): Severity {
  return severity ?? (isOwnCode(code) ? problemCodes[code] : 'error');
}

/** Whether a code belongs to this package. */
function isOwnCode(code: Finding['code']): code is ProblemCode {
  return Object.hasOwn(problemCodes, code);
}
