import { nearest } from '@comunal/command';
import * as z from 'zod/mini';
import type { ConfigProblem } from './config-problem.ts';
import type { ComunalConfig } from './comunal-config.ts';
import { configSchema } from './config-schema.ts';
import { secretSourceSchema } from './secret-source.ts';

/** A problem, and the path at which its line is looked up. */
export interface FoundProblem extends ConfigProblem {
  readonly keys: readonly PropertyKey[];
}

/** Checks a value against the schema of the configuration; returns it, or its problems. */
export function checkConfig(
  value: unknown,
): { readonly config: ComunalConfig } | { readonly problems: readonly FoundProblem[] } {
  const result = configSchema.safeParse(value);
  if (result.success) return { config: result.data };
  return { problems: result.error.issues.flatMap((issue) => toProblems(issue, value)) };
}

function toProblems(issue: z.core.$ZodIssue, root: unknown): FoundProblem[] {
  const keys = issue.path;
  const problem = (
    code: ConfigProblem['code'],
    detail?: string,
    at: readonly PropertyKey[] = keys,
  ): FoundProblem => ({ code, path: formatPath(at), detail, keys: at });
  if (issue.code === 'unrecognized_keys') {
    const known = fieldsAt(keys);
    return issue.keys.map((key) => problem('unknown-field', nearest(key, known), [...keys, key]));
  }
  if (isSecretAt(keys))
    return [problem(valueAt(root, keys) === undefined ? 'missing' : 'plain-secret')];
  if (issue.code === 'invalid_type')
    return [problem(valueAt(root, keys) === undefined ? 'missing' : 'wrong-type', issue.expected)];
  return [problem('wrong-value', examples[String(keys.at(-1))] ?? expectationOf(issue))];
}

/** What a value looks like, of fields whose form no other word tells. */
const examples: Readonly<Record<string, string>> = {
  baseUrl: 'https://video.example',
  url: 'rtmps://live.example/app',
  hours: '22:00-06:00',
  languages: '[es, en, pt]',
};

function expectationOf(issue: z.core.$ZodIssue): string | undefined {
  switch (issue.code) {
    case 'too_small':
      return `≥ ${issue.minimum}`;
    case 'too_big':
      return `≤ ${issue.maximum}`;
    default:
      return undefined;
  }
}

/** Whether the field, or the one that it stands in, holds where a secret is read from. */
function isSecretAt(keys: readonly PropertyKey[]): boolean {
  return keys.some((_, index) => schemaAt(keys.slice(0, index + 1)) === secretSourceSchema);
}

function fieldsAt(keys: readonly PropertyKey[]): string[] {
  const schema = schemaAt(keys);
  return schema instanceof z.ZodMiniObject ? Object.keys(schema.def.shape) : [];
}

/** Returns the schema of a field, without what makes it optional. */
function schemaAt(keys: readonly PropertyKey[]): z.core.$ZodType | undefined {
  let schema: z.core.$ZodType | undefined = configSchema;
  for (const key of keys) {
    if (schema instanceof z.ZodMiniObject)
      schema = Object.hasOwn(schema.def.shape, key) ? schema.def.shape[String(key)] : undefined;
    else if (schema instanceof z.ZodMiniArray) schema = schema.def.element;
    else return undefined;
    if (schema instanceof z.ZodMiniOptional) schema = schema.def.innerType;
  }
  return schema;
}

function valueAt(root: unknown, keys: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of keys)
    value =
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? Reflect.get(value, key)
        : undefined;
  return value;
}

function formatPath(keys: readonly PropertyKey[]): string {
  return keys
    .map((key, index) =>
      typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`,
    )
    .join('');
}
