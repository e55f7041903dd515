/**
 * The codes of a {@link JobsError}, for a program to branch on.
 *
 * | code | cause | remedy |
 * | --- | --- | --- |
 * | `no-run` | No run has this identifier, or several begin with it. | List the runs, and write more of it. |
 * | `no-gate` | The run asks no such question now. | Show the run. |
 * | `bad-answer` | The question has no such answer. | Take one of `values.answers`. |
 * | `wrong-state` | The run is in a state that does not allow this, see `values.state`. | Show the run. |
 * | `key-taken` | Another unfinished run has the same key, see `values.run`. | Wait for it, or cancel it. |
 * | `database-missing` | The embedded database is not installed. | Install `@electric-sql/pglite`, or set `DATABASE_URL`. |
 * | `database-newer` | A newer version of the toolkit has written this database. | Update the toolkit. |
 * | `database-failed` | The database did not open, or does not answer. | See `values.detail`. |
 * | `disk-full` | Too little space is free for the embedded database. | Free `values.missingMegabytes`. |
 * | `folder-open-to-others` | Others can read the folder of the jobs. | Close it with `chmod 700`. |
 * | `folder-in-use` | Another process has the database open and does not answer, see `values.pid`. | End that process. |
 * | `closed` | The jobs were closed already. | Open them again. |
 * | `unreachable` | The process that has the database open went away. | Call again. |
 */
export type JobsErrorCode =
  | 'no-run'
  | 'no-gate'
  | 'bad-answer'
  | 'wrong-state'
  | 'key-taken'
  | 'database-missing'
  | 'database-newer'
  | 'database-failed'
  | 'disk-full'
  | 'folder-open-to-others'
  | 'folder-in-use'
  | 'closed'
  | 'unreachable';

/** Something about the jobs that cannot be done. Branch on `code`, never on `message`. */
export class JobsError extends Error {
  /** Always `JobsError`. */
  override readonly name = 'JobsError';
  /** What {@link isJobsError} recognizes, in other copies of this package too. */
  readonly '~comunalJobsError' = true;
  /** The kind of failure. */
  readonly code: JobsErrorCode;
  /** What the message says, as values: nothing secret and nothing closed. */
  readonly values: Readonly<Record<string, string | number>>;

  constructor(
    code: JobsErrorCode,
    message: string,
    values: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
    this.code = code;
    this.values = values;
  }
}

/**
 * Checks whether a value is a {@link JobsError}. Works across copies of the package, where `instanceof` does not.
 * @param value - Anything, such as what a `catch` caught.
 * @example
 * ```ts
 * import { isJobsError, JobsError } from '@comunal/workflows/jobs';
 *
 * const caught: unknown = new JobsError('no-run', 'No run has this identifier.');
 * if (isJobsError(caught)) console.log(caught.code); // → no-run
 * ```
 */
export function isJobsError(value: unknown): value is JobsError {
  return typeof value === 'object' && value !== null && '~comunalJobsError' in value;
}
