import type { Queryable } from './database/database.ts';
import { JobsError } from './jobs-error.ts';
import type { RunFilter } from './jobs.ts';
import type { JsonObject, JsonValue } from './json-value.ts';
import type {
  LogLine,
  OpenGate,
  RunDetail,
  RunFailure,
  RunSummary,
  StepSummary,
} from './run-state.ts';

/** The states in which a run is not over. */
export const unfinishedStates = ['queued', 'running', 'sleeping', 'waiting', 'paused'];

/** A row of a run, as it is read; JSON stands in it as text, and is what this engine has written. */
interface RunRow {
  readonly id: string;
  readonly workflow: string;
  readonly key: string;
  readonly subject: string | null;
  readonly input: string;
  readonly state: RunSummary['state'];
  readonly request: RunSummary['request'] | null;
  readonly step: string | null;
  readonly progress: string | null;
  readonly failure: string | null;
  readonly result: string | null;
  readonly wakes_at: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly gate_name: string | null;
  readonly gate: string | null;
  readonly asked_at: Date | null;
  readonly is_abandoned: boolean;
}

const selectRuns = `
  SELECT run.*, gate.name AS gate_name, gate.gate, gate.started_at AS asked_at,
    run.state = 'running' AND NOT EXISTS (
      SELECT 1 FROM pgboss.job
      WHERE job.name = 'comunal-' || run.workflow AND job.state = 'active' AND job.id || '/' || job.retry_count = run.lease
        AND job.heartbeat_on > pgboss.job_now() - job.heartbeat_seconds * interval '1 second'
    ) AS is_abandoned
  FROM comunal.run
  LEFT JOIN LATERAL (
    SELECT name, gate, started_at FROM comunal.step
    WHERE run_id = run.id AND kind = 'gate' AND state = 'running' ORDER BY number LIMIT 1
  ) AS gate ON run.state IN ('waiting', 'running', 'sleeping', 'queued')`;

/** Lists the newest runs first. */
export async function listRuns(
  { query }: Queryable,
  { states, workflow, subject, limit = 50 }: RunFilter,
): Promise<readonly RunSummary[]> {
  const rows = await query<RunRow>(
    `${selectRuns}
     WHERE ($1::text[] IS NULL OR run.state = ANY($1)) AND ($2::text IS NULL OR run.workflow = $2)
       AND ($3::text IS NULL OR run.subject = $3)
     ORDER BY run.number DESC LIMIT $4`,
    [states ?? null, workflow ?? null, subject ?? null, limit],
  );
  return rows.map(toSummary);
}

/** Reads a run with all that is known of it. */
export async function readRun(queryable: Queryable, id: string): Promise<RunDetail | undefined> {
  const { query } = queryable;
  const [row] = await query<RunRow>(`${selectRuns} WHERE run.id = $1`, [id]);
  if (!row) return undefined;
  const steps = await query<{
    readonly name: string;
    readonly kind: string;
    readonly state: StepSummary['state'];
    readonly attempts: number;
    readonly started_at: Date;
    readonly ended_at: Date | null;
  }>(
    `SELECT name, kind, state, attempts, started_at, ended_at FROM comunal.step
     WHERE run_id = $1 AND kind <> 'log' ORDER BY number`,
    [id],
  );
  const lines = await query<{
    readonly step: string | null;
    readonly code: string;
    readonly level: LogLine['level'] | null;
    readonly values: string | null;
    readonly at: Date;
  }>('SELECT step, code, level, "values", at FROM comunal.log WHERE run_id = $1 ORDER BY number', [
    id,
  ]);
  return {
    ...toSummary(row),
    input: JSON.parse(row.input) as JsonObject,
    result: parseJson(row.result) as JsonValue | undefined,
    steps: steps.map(({ name, state, attempts, started_at, ended_at }) => ({
      name,
      state,
      attempts,
      startedAt: started_at.toISOString(),
      endedAt: ended_at?.toISOString(),
    })),
    log: lines.map(({ step, code, level, values, at }) => ({
      code,
      ...(level && { level }),
      ...(values !== null && {
        values: parseJson(values) as NonNullable<LogLine['values']> | undefined,
      }),
      at: at.toISOString(),
      step: step ?? undefined,
    })),
  };
}

/**
 * Completes an identifier that may be cut to its first characters.
 * @returns undefined where no run has it, or several have.
 */
export async function resolveRunId({ query }: Queryable, id: string): Promise<string | undefined> {
  if (!/^[0-9a-f-]{4,36}$/i.test(id)) return undefined;
  const rows = await query<{ id: string }>(
    `SELECT id FROM comunal.run WHERE id::text LIKE $1 || '%' LIMIT 2`,
    [id.toLowerCase()],
  );
  return rows.length === 1 ? rows[0]?.id : undefined;
}

/** The error for an identifier that no run has. */
export function toNoRunError(id: string): JobsError {
  const run = id.replaceAll(/[^\w-]/g, '').slice(0, 36);
  return new JobsError(
    'no-run',
    `There is no run ${run}, or several begin so. List the runs, and write more of it.`,
    { run },
  );
}

function toSummary(row: RunRow): RunSummary {
  return {
    id: row.id,
    workflow: row.workflow,
    key: row.key,
    subject: row.subject ?? undefined,
    state: row.state,
    isAbandoned: row.is_abandoned,
    request: row.request ?? undefined,
    step: row.step ?? undefined,
    progress: parseJson(row.progress) as NonNullable<RunSummary['progress']> | undefined,
    gate: toGate(row),
    failure: parseJson(row.failure) as RunFailure | undefined,
    wakesAt: row.wakes_at?.toISOString(),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
  };
}

function toGate({ gate_name: name, gate, asked_at: askedAt }: RunRow): OpenGate | undefined {
  const asked = parseJson(gate) as Pick<OpenGate, 'answers' | 'values'> | undefined;
  return name !== null && asked && askedAt
    ? { name, ...asked, askedAt: askedAt.toISOString() }
    : undefined;
}

/** Reads what this engine has written as JSON. */
export function parseJson(text: string | null): unknown {
  return text === null ? undefined : (JSON.parse(text) as unknown);
}
