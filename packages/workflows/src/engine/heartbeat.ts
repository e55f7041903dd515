import type { Clock } from '@comunal/http';
import type { Database } from './database/database.ts';
import { toLeaseText, type Lease } from './lease.ts';
import type { Interruption } from './run-journal.ts';

/** Half of the time after which a worker counts as dead. */
const BEAT_MS = 5_000;

/** A go that a worker is at. */
export interface ActiveGo {
  /** Aborts for every reason. */
  readonly signal: AbortSignal;
  /** Aborts when the worker stops or has lost the run, and for nothing that a person asks for. */
  readonly stopSignal: AbortSignal;
  interrupt(by: Interruption): void;
  end(): void;
}

/** Tells the queue that the worker is alive, and each go when it was taken over, or is to be paused or cancelled. */
export class Heartbeat {
  readonly #database: Database;
  readonly #timers: Clock;
  readonly #gos = new Map<
    string,
    {
      readonly runId: string;
      readonly lease: Lease;
      readonly interrupt: (by: Interruption) => void;
    }
  >();
  #cancelTimer: (() => void) | undefined;
  #isStopped = false;

  constructor(database: Database, timers: Clock) {
    this.#database = database;
    this.#timers = timers;
  }

  /** Keeps the lease of a go alive until that ends. */
  add(runId: string, lease: Lease): ActiveGo {
    const key = toLeaseText(lease);
    const all = new AbortController();
    const stops = new AbortController();
    const interrupt = (by: Interruption): void => {
      all.abort(by);
      if (by === 'stop' || by === 'lease-lost') stops.abort(by);
    };
    this.#gos.set(key, { runId, lease, interrupt });
    this.#schedule();
    return {
      signal: all.signal,
      stopSignal: stops.signal,
      interrupt,
      end: () => void this.#gos.delete(key),
    };
  }

  /** Interrupts the go at a run, if this worker is at it. */
  interrupt(runId: string, by: Interruption): void {
    for (const go of this.#gos.values()) if (go.runId === runId) go.interrupt(by);
  }

  /** Interrupts all gos. */
  interruptAll(by: Interruption): void {
    for (const { interrupt } of this.#gos.values()) interrupt(by);
  }

  /** Ends the heartbeat. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer?.();
  }

  #schedule(): void {
    if (this.#cancelTimer || this.#isStopped || this.#gos.size === 0) return;
    this.#cancelTimer = this.#timers.after(BEAT_MS, () => {
      // A database that does not answer is asked again at the next beat; each write finds out by itself.
      this.#beat()
        .catch(() => {})
        .finally(() => {
          this.#cancelTimer = undefined;
          this.#schedule();
        });
    });
  }

  async #beat(): Promise<void> {
    const gos = [...this.#gos.values()];
    const rows = await this.#database.query<{ lease: string; request: 'pause' | 'cancel' | null }>(
      `WITH beat AS (
         UPDATE pgboss.job SET heartbeat_on = pgboss.job_now()
         FROM unnest($1::text[], $2::uuid[], $3::int[]) AS held (queue, id, retry_count)
         WHERE job.name = held.queue AND job.id = held.id AND job.retry_count = held.retry_count AND job.state = 'active'
         RETURNING held.id || '/' || held.retry_count AS lease
       )
       SELECT beat.lease, run.request FROM beat
       LEFT JOIN comunal.run ON run.id = ANY($4::uuid[]) AND run.lease = beat.lease`,
      [
        gos.map(({ lease }) => lease.queue),
        gos.map(({ lease }) => lease.jobId),
        gos.map(({ lease }) => lease.retryCount),
        gos.map(({ runId }) => runId),
      ],
    );
    const requests = new Map(rows.map(({ lease, request }) => [lease, request]));
    for (const { lease, interrupt } of gos) {
      const request = requests.get(toLeaseText(lease));
      if (request === undefined) interrupt('lease-lost');
      else if (request) interrupt(request);
    }
  }
}
