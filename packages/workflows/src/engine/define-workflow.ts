import type { JsonObject, JsonValue } from './json-value.ts';
import { toJson } from './to-json.ts';
import { WorkflowInputError } from './workflow-input-error.ts';
import type { Workflow, WorkflowDefinition } from './workflow.ts';

const KEBAB_CASE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/**
 * Defines a workflow: its input, what makes two runs the same, and its body.
 *
 * @param definition - Name, schema of the input, key and body.
 * @throws TypeError when the name is not kebab-case.
 * @example
 * ```ts
 * import { defineWorkflow } from '@comunal/workflows/jobs';
 * import * as z from 'zod/mini';
 *
 * const greet = defineWorkflow({
 *   name: 'greet',
 *   input: z.strictObject({ who: z.string() }),
 *   keyOf: ({ who }) => who,
 *   run: async (context, { who }) => context.step('write', { run: async () => `Hola, ${who}` }),
 * });
 * console.log(greet.name, greet.keyOf({ who: 'Luna' })); // → greet Luna
 * ```
 */
export function defineWorkflow<Input extends JsonObject, Result extends JsonValue | void>(
  definition: WorkflowDefinition<Input, Result>,
): Workflow<Input> {
  const { name, input: schema, keyOf, subjectOf, run } = definition;
  if (!KEBAB_CASE.test(name))
    throw new TypeError(`The name of a workflow is kebab-case: ${JSON.stringify(name)} is not.`);
  const parseInput = async (input: unknown): Promise<Input> => {
    const parsed = await schema['~standard'].validate(input);
    if (parsed.issues) throw new WorkflowInputError(name, parsed.issues.map(toField));
    return parsed.value;
  };
  return {
    name,
    keyOf,
    subjectOf: (input) => subjectOf?.(input),
    parseInput,
    execute: async (context, input) => toJson(await run(context, await parseInput(input))),
  };
}

function toField({
  path = [],
}: {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}): string {
  const keys = path.map((part) => String(typeof part === 'object' ? part.key : part));
  return keys.join('.') || '(input)';
}
