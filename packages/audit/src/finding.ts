import type { AuditCode, FindingLevel } from './audit-codes.ts';

/** One thing that a built site gives away, or lacks. */
export interface Finding {
  /** What kind of thing it is. Branch on this. */
  readonly code: AuditCode;
  /** How grave it is, which follows from the code. */
  readonly level: FindingLevel;
  /** The file, relative to the folder of the site, with `/`. */
  readonly file: string;
  /** The line in the file, from 1; absent where a file has no lines. */
  readonly line?: number;
  /** What it is about, such as a host or the name of a tag. It never quotes a closed text. */
  readonly detail: string;
}

/** A finding of a rule, whose level is that of its code, and whose file is the one that was looked at unless named. */
export interface Observation {
  readonly code: AuditCode;
  readonly file?: string;
  readonly line?: number | undefined;
  readonly detail: string;
}
