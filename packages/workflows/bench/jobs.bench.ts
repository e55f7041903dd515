// Ten thousand queued runs of one step each, in the embedded database: the time per run stays flat, beside bare pg-boss.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure } from '@comunal/bench-kit';
import { defineWorkflow, openJobs } from '@comunal/workflows/jobs';
import { PGlite } from '@electric-sql/pglite';
import { fromPglite, PgBoss } from 'pg-boss';
import * as z from 'zod/mini';

const COUNT = Number(process.env['COMUNAL_BENCH_RUNS'] ?? 10_000);
const CONCURRENCY = 10;
/** So many runs at each end are compared. */
const PART = COUNT / 10;

/** Processor time: the database runs in this process, and other processes are not to count. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

const folder = mkdtempSync(join(tmpdir(), 'comunal-bench-'));
try {
  const bareMs = await measureBare(join(folder, 'bare'));
  const { queueMs, moments } = await measureJobs(join(folder, 'jobs'));
  const runMs = ((moments.at(-1) ?? 0) - (moments[0] ?? 0)) / COUNT;
  const firstMs = ((moments[PART] ?? 0) - (moments[0] ?? 0)) / PART;
  const lastMs = ((moments.at(-1) ?? 0) - (moments[COUNT - 1 - PART] ?? 0)) / PART;
  const ours = { package: 'workflows', unit: 'ms' } as const;
  figure({ ...ours, metric: 'queueing a run', value: queueMs / COUNT });
  figure({
    ...ours,
    metric: `a run of one step, of ${COUNT}`,
    value: runMs,
    peer: 'a job of bare pg-boss',
    ratio: runMs / bareMs,
    target: { of: 'ratio', atMost: 8 },
  });
  figure({
    package: 'workflows',
    metric: 'the last tenth of the runs beside the first',
    value: lastMs / firstMs,
    unit: '×',
    target: { atMost: 1.5 },
  });
} finally {
  rmSync(folder, { recursive: true });
}

async function measureJobs(dir: string) {
  const jobs = await openJobs({ dir });
  const moments: number[] = [];
  const workflow = defineWorkflow({
    name: 'bench',
    input: z.strictObject({ key: z.string() }),
    keyOf: ({ key }) => key,
    run: async ({ step }) => step('note', { run: async () => void moments.push(cpuMs()) }),
  });
  const start = cpuMs();
  for (let index = 0; index < COUNT; index++) await jobs.start(workflow, { key: `run-${index}` });
  const queueMs = cpuMs() - start;
  const { signal } = new AbortController();
  await jobs.work({ workflows: [workflow], signal, untilIdle: true, concurrency: CONCURRENCY });
  await jobs.close();
  if (moments.length !== COUNT) throw new Error(`${moments.length} of ${COUNT} runs were made.`);
  return { queueMs, moments };
}

/** The same count of jobs that do nothing, by the queue alone. */
async function measureBare(dir: string): Promise<number> {
  const database = await PGlite.create({ dataDir: dir });
  const boss = new PgBoss({
    db: fromPglite(database),
    backend: 'pglite',
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.createQueue('bare', { policy: 'stately' });
  for (let index = 0; index < COUNT; index++)
    await boss.send('bare', {}, { singletonKey: String(index) });
  const start = cpuMs();
  for (;;) {
    const jobs = await boss.fetch('bare', { batchSize: CONCURRENCY });
    if (jobs.length === 0) break;
    for (const { id } of jobs) await boss.complete('bare', id);
  }
  const ms = (cpuMs() - start) / COUNT;
  await boss.stop({ graceful: false });
  await database.close();
  return ms;
}
