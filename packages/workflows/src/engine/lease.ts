/** The right of a worker to write to a run: the attempt at a job of the queue that it holds. */
export interface Lease {
  readonly jobId: string;
  readonly retryCount: number;
  /** The name of the queue. */
  readonly queue: string;
}

/** Writes a lease as it stands in the database. */
export function toLeaseText({ jobId, retryCount }: Lease): string {
  return `${jobId}/${retryCount}`;
}
