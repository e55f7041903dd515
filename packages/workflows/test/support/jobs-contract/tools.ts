import * as z from 'zod/mini';
import { defineWorkflow } from '../../../src/engine/define-workflow.ts';
import type { JobsHost, WorkOptions } from '../../../src/engine/jobs.ts';
import type { JobsClock } from '../../../src/engine/jobs-clock.ts';
import type { JsonValue } from '../../../src/engine/json-value.ts';
import type { Workflow, WorkflowContext } from '../../../src/engine/workflow.ts';

/** Opens jobs; those without a clock of their own may be shared by tests. */
export type Open = (options?: { readonly clock?: JobsClock }) => Promise<JobsHost>;

/** Tests may share a database: each has workflows and keys of its own. */
let count = 0;
/** Defines a workflow, keyed by its input. */
export const define = (run: (context: WorkflowContext) => Promise<JsonValue | void>) =>
  defineWorkflow({
    name: `example-${++count}`,
    input: z.strictObject({ key: z.string() }),
    keyOf: ({ key }) => key,
    subjectOf: ({ key }) => `recording/${key}`,
    run,
  });

/** The input of most runs. */
export const input = { key: 'charla' };

/** Works until nothing is left to do. */
export async function workAll(
  jobs: JobsHost,
  workflow: Workflow | readonly Workflow[],
  options: Partial<WorkOptions> = {},
): Promise<void> {
  const workflows = [workflow].flat();
  const { signal } = new AbortController();
  await jobs.work({ workflows, signal, untilIdle: true, ...options });
}
