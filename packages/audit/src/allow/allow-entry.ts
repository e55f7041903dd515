import type { AuditCode } from '../audit-codes.ts';

/** Findings that somebody knows of and leaves as they are, with the reason. */
export interface AllowEntry {
  /** Which kind of finding. */
  readonly code: AuditCode;
  /** Which files, relative to the folder of the site: a path, or a pattern such as `en/**`. */
  readonly file: string;
  /** The whole detail of the finding; left out, every one of this code in these files. */
  readonly detail?: string;
  /** Why it may stay, for whoever reads the list next. */
  readonly reason: string;
  /** The last day on which the entry counts, as `2027-01-31`; left out, it does not end. */
  readonly until?: string;
  /** The line of the list that the entry begins on. */
  readonly line: number;
}

/** What is wrong with an allow-list. Branch on this. */
export type AllowListProblem =
  | 'not-yaml'
  | 'no-list'
  | 'missing-field'
  | 'unknown-field'
  | 'unknown-code'
  | 'wrong-date'
  | 'wrong-value';

/** An allow-list that cannot be used: as a whole, since a part of it would hide less than its author thinks. */
export class AllowListError extends Error {
  override readonly name = 'AllowListError';
  /** What is wrong. */
  readonly code: AllowListProblem;
  /** The line of the list, from 1. */
  readonly line: number;
  /** The field, code or day in question; empty where there is none. */
  readonly value: string;

  constructor(code: AllowListProblem, line: number, value = '') {
    super(`line ${line}: ${code}${value === '' ? '' : ` (${value})`}`);
    this.code = code;
    this.line = line;
    this.value = value;
  }
}
