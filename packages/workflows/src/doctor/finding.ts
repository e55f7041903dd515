/** How a check came out. `skipped`: there was nothing to check, or nobody asked for it. */
export type FindingStatus = 'ok' | 'warning' | 'error' | 'skipped';

/** What a check found. It holds no secret: a name, a version, a size, a path. */
export interface Finding {
  readonly status: FindingStatus;
  /** The kind of finding, unique within its check: for programs. */
  readonly code: string;
  /** A sentence for a person. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy?: string | undefined;
}
