/** A schedule as it stands in a file, whatever its syntax. */
export interface ImportedSchedule {
  readonly title?: string | undefined;
  readonly acronym?: string | undefined;
  readonly zone?: string | undefined;
  readonly starts?: string | undefined;
  readonly ends?: string | undefined;
  readonly sessions: readonly ImportedSession[];
}

/** A session as it stands in a file. Every field may be missing, or hold anything. */
export interface ImportedSession {
  readonly guid?: string | undefined;
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  /** The text in the language of the import, or by language. */
  readonly summary?: string | Readonly<Record<string, string>> | undefined;
  readonly language?: string | undefined;
  readonly starts?: string | undefined;
  /** What the file calls the start. */
  readonly startField: 'date' | 'start';
  readonly ends?: string | undefined;
  /** Hours and minutes, such as `01:30`. */
  readonly duration?: string | undefined;
  readonly room?: string | undefined;
  readonly license?: string | undefined;
  readonly doNotRecord?: boolean | undefined;
  readonly state?: string | undefined;
  readonly persons: readonly { readonly name: string; readonly role?: string | undefined }[];
  readonly links: readonly string[];
}
