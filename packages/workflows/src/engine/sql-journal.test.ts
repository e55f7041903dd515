import { systemClock } from '@comunal/http';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { Database } from './database/database.ts';
import { defineWorkflow } from './define-workflow.ts';
import type { Queue } from './queue.ts';
import { runGo } from './run-go.ts';
import { openSqlJournal } from './sql-journal.ts';

const unused = (): never => {
  throw new Error('Nothing asks for this here.');
};
const queue: Queue = {
  ensure: unused,
  send: unused,
  wake: unused,
  fetch: unused,
  complete: unused,
  reclaimAll: unused,
  close: unused,
};

it('gives a run up whose record could not be written, and does not call its step failed', async () => {
  const written: unknown[] = [];
  const database: Database = {
    query: async <Row>(sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> => {
      if (sql.includes('INSERT INTO comunal.step')) {
        written.push(values[4]);
        if (values[4] === 'succeeded') throw new Error('Connection terminated unexpectedly');
        return [{} as Row]; // a row that was written
      }
      return [];
    },
    db: { executeSql: unused },
    isShared: true,
    backend: 'postgres',
    transaction: unused,
    listen: unused,
    close: unused,
  };
  const workflow = defineWorkflow({
    name: 'send',
    input: z.strictObject({}),
    keyOf: () => 'one',
    run: async ({ step }) => step('send', { run: async () => 'sent' }),
  });
  const lease = { jobId: 'job', retryCount: 0, queue: 'comunal-send' };
  const journal = await openSqlJournal({ database, queue, runId: 'run', lease, input: {} });
  const outcome = await runGo(workflow, journal, {
    signal: new AbortController().signal,
    timers: systemClock,
    resolvePublic: async () => undefined,
    redact: (text) => text,
    graceMs: 0,
  });
  expect(outcome).toEqual({ state: 'lost' });
  expect(written).toEqual(['running', 'succeeded']);
});
