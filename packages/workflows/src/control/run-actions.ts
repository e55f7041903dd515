import { Hono, type HonoRequest } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod/mini';
import type { Jobs } from '../engine/jobs.ts';

/** What a person can do to a run, beside answering it. */
export const runActions = [
  'pause',
  'resume',
  'retry',
  'cancel',
] as const satisfies readonly (keyof Jobs)[];

const answerSchema = z.strictObject({ gate: z.string(), answer: z.string() });

/**
 * Creates the part of the control API that changes runs, as an app of Hono; the page of `comunal jobs --open` has it too.
 *
 * | call | answer |
 * | --- | --- |
 * | `POST /runs/ID/pause`, `resume`, `retry`, `cancel` | nothing |
 * | `POST /runs/ID/answer` with `{ gate, answer }` | nothing |
 */
export function createRunActions(jobs: Pick<Jobs, (typeof runActions)[number] | 'answer'>): Hono {
  const app = new Hono();
  for (const action of runActions)
    app.post(`/runs/:id/${action}`, async (context) => {
      await jobs[action](context.req.param('id'));
      return context.body(null, 204);
    });
  app.post('/runs/:id/answer', async (context) => {
    const { gate, answer } = await parseBody(answerSchema, context.req);
    await jobs.answer(context.req.param('id'), gate, answer);
    return context.body(null, 204);
  });
  return app;
}

/** Reads the body of a request. @throws HTTPException of status 400 for another one */
export async function parseBody<Schema extends z.ZodMiniType>(
  schema: Schema,
  request: HonoRequest,
): Promise<z.output<Schema>> {
  const body: unknown = await request.json().catch(() => undefined);
  return parseRequest(schema, body);
}

/** Checks a part of a request. @throws HTTPException of status 400 for another one */
export function parseRequest<Schema extends z.ZodMiniType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new HTTPException(400);
  return parsed.data;
}
