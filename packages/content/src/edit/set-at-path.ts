import { isRecord } from './to-plain.ts';

/**
 * Sets a value in a copy of fields.
 *
 * @returns The copy, or `undefined` where something else than a list or an object is on the way.
 */
export function setAtPath(
  fields: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
  value: unknown,
): Readonly<Record<string, unknown>> | undefined {
  const copy = setIn(fields, path, value);
  return isRecord(copy) ? copy : undefined;
}

function setIn(holder: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(holder)) {
    if (typeof step !== 'number' || step >= holder.length) return undefined;
    const item = setIn(holder[step], rest, value);
    return item === undefined ? undefined : (holder as readonly unknown[]).with(step, item);
  }
  const record = holder ?? {};
  if (!isRecord(record) || typeof step !== 'string') return undefined;
  const inner = setIn(Object.hasOwn(record, step) ? record[step] : undefined, rest, value);
  return inner === undefined ? undefined : { ...record, [step]: inner };
}
