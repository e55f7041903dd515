import { PGlite } from '@electric-sql/pglite';
import { personSchema, toPublic, type PublicEntry } from '@comunal/schemas';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { defineWorkflow } from '../src/engine/define-workflow.ts';
import { openTestJobs } from './support/open-test-jobs.ts';
import { createInlineRun } from './support/run-inline.ts';

const CANARY = 'canario-de-un-texto-cerrado';
const SECRET = 'clave-secreta-de-prueba';

const createPerson = (visibility: 'public' | 'closed') =>
  personSchema.parse({
    type: 'person',
    slug: 'luna-de-prueba',
    visibility,
    name: 'Luna de Prueba',
    biography: { es: CANARY },
  });

const showPerson = async (visibility: 'public' | 'closed'): Promise<PublicEntry | undefined> =>
  toPublic(createPerson(visibility), () => undefined);

/** Publishes a person, and notes what it would have sent to a server. */
const createPublish = (sent: unknown[], fail: () => void = () => {}) =>
  defineWorkflow({
    name: 'publish-person',
    input: z.strictObject({ person: z.string() }),
    keyOf: ({ person }) => person,
    subjectOf: ({ person }) => person,
    run: async ({ step, publicStep }) => {
      await step('prepare', { run: async () => 'ready' });
      return publicStep('upload', 'person/luna-de-prueba', {
        find: async (entry) => void sent.push(entry),
        run: async (entry, { log, saveCheckpoint }) => {
          sent.push(entry);
          await saveCheckpoint({ name: entry.name });
          await log({ code: 'uploaded', values: { detail: `the key ${SECRET} is in it` } });
          fail();
          return entry.slug;
        },
      });
    },
  });

const input = { person: 'person/luna-de-prueba' };

describe('a public step', () => {
  it('is given what may be seen of its entry, and nothing else', async () => {
    const sent: unknown[] = [];
    const run = createInlineRun(createPublish(sent), input, {
      resolvePublic: () => showPerson('public'),
    });
    expect(await run.run()).toBe('succeeded');
    expect(sent).toMatchObject([{ name: 'Luna de Prueba', '~public': true }]);
    expect(JSON.stringify(sent)).not.toContain(CANARY);
  });

  it.each([
    ['is closed', () => showPerson('closed')],
    ['is gone', async () => undefined],
    // What a program without types would hand over.
    ['is the whole entry', async () => createPerson('public') as unknown as PublicEntry],
    [
      'is marked as public and is not',
      async () => ({ ...createPerson('closed'), '~public': true }) as unknown as PublicEntry,
    ],
    [
      'is another one',
      async () =>
        ({ ...(await showPerson('public')), slug: 'sol-de-prueba' }) as unknown as PublicEntry,
    ],
  ])('ends its run before anybody is contacted when its entry %s', async (_, resolvePublic) => {
    const sent: unknown[] = [];
    const run = createInlineRun(createPublish(sent), input, { resolvePublic });
    expect(await run.run()).toBe('failed');
    expect(run.failure).toEqual({ code: 'not-public', step: 'upload' });
    expect(sent).toEqual([]);
    expect(JSON.stringify([run.log, [...run.steps]])).not.toContain(CANARY);
  });

  it('reads its entry again for each attempt, which ends the run once it was closed', async () => {
    const sent: unknown[] = [];
    let visibility: 'public' | 'closed' = 'public';
    const workflow = createPublish(sent);
    const run = createInlineRun(workflow, input, { resolvePublic: () => showPerson(visibility) });
    const whole = createInlineRun(workflow, input, { resolvePublic: () => showPerson('public') });
    await whole.run();
    // The last point but one: the effect is there, and its note is not.
    expect(await run.run({ crashAt: whole.points - 2 })).toBe('crashed');
    visibility = 'closed';
    sent.length = 0;
    expect(await run.run()).toBe('failed');
    expect(run.failure).toEqual({ code: 'not-public', step: 'upload' });
    expect(sent).toEqual([]);
  });
});

it('keeps no closed text and no secret in the database, the log or a failure', async () => {
  const jobs = await openTestJobs();
  const { signal } = new AbortController();
  const workflow = createPublish([], () => {
    throw new Error(`${CANARY} ${SECRET}`);
  });
  const visibilities = ['closed', 'public'] as const;
  for (const visibility of visibilities) {
    const { runId } = await jobs.start(workflow, input);
    await jobs.work({
      workflows: [workflow],
      signal,
      untilIdle: true,
      resolvePublic: () => showPerson(visibility),
      secrets: () => [SECRET],
    });
    expect(await jobs.get(runId)).toMatchObject({ state: 'failed' });
    expect(JSON.stringify(await jobs.get(runId))).not.toMatch(new RegExp(`${CANARY}|${SECRET}`));
  }
  expect((await jobs.list())[0]?.failure).toEqual({
    code: 'unexpected',
    step: 'upload',
    values: { kind: 'Error' },
  });
  await jobs.close();
  const database = await PGlite.create({ dataDir: join(jobs.dir, 'database') });
  const tables = ['comunal.run', 'comunal.step', 'comunal.log', 'pgboss.job', 'pgboss.queue'];
  for (const table of tables) {
    const { rows } = await database.query<{ row: string }>(`SELECT t::text AS row FROM ${table} t`);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${CANARY}|${SECRET}`));
  }
  await database.close();
});
