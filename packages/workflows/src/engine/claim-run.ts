import type { Database } from './database/database.ts';
import { toLeaseText, type Lease } from './lease.ts';
import type { JsonObject } from './json-value.ts';

/** A run that this worker owns from now on. */
export interface ClaimedRun {
  readonly id: string;
  readonly workflow: string;
  /** The entry that it is about. */
  readonly subject: string | undefined;
  readonly input: JsonObject;
  /** What somebody asked for meanwhile. */
  readonly request: 'pause' | 'cancel' | undefined;
  /** When it may begin, if that is still to come: somebody woke it before. */
  readonly startsAfter: string | undefined;
  /** How many workers it has lost in a row, without getting on. */
  readonly deaths: number;
}

/** Takes a run over for a go. @returns undefined where it is over, paused, or gone: the job is a leftover. */
export async function claimRun(
  { query }: Database,
  runId: string,
  lease: Lease,
): Promise<ClaimedRun | undefined> {
  const [row] = await query<{
    readonly workflow: string;
    readonly subject: string | null;
    readonly input: string;
    readonly request: ClaimedRun['request'] | null;
    readonly starts_after: Date | null;
    readonly deaths: number;
  }>(
    `UPDATE comunal.run SET lease = $2, state = 'running', deaths = deaths + 1, wakes_at = NULL, failure = NULL,
       updated_at = pgboss.job_now()
     WHERE id = $1 AND state IN ('queued', 'running', 'sleeping', 'waiting')
     RETURNING workflow, subject, input, request, deaths - 1 AS deaths,
       CASE WHEN starts_after > pgboss.job_now() THEN starts_after END AS starts_after`,
    [runId, toLeaseText(lease)],
  );
  if (!row) return undefined;
  const { workflow, subject, input, request, deaths, starts_after: startsAfter } = row;
  return {
    id: runId,
    workflow,
    subject: subject ?? undefined,
    input: JSON.parse(input) as JsonObject,
    request: request ?? undefined,
    startsAfter: startsAfter?.toISOString(),
    deaths,
  };
}
