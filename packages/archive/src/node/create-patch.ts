import { createArchiveError } from '../archive-error.ts';

/** Removes a field when it stands in place of a value. */
export const REMOVE: unique symbol = Symbol('remove');

/** The fields to change with their new values; all other fields stay. */
export type FieldChanges = Readonly<Record<string, string | readonly string[] | typeof REMOVE>>;

/** One operation of JSON Patch (RFC 6902). */
export interface PatchStep {
  readonly op: 'add' | 'remove' | 'replace' | 'test';
  readonly path: string;
  readonly value?: unknown;
}

/** Creates a JSON Patch from the current fields to the wanted ones; each replaced or removed value is tested first. */
export function createPatch(
  before: Readonly<Record<string, unknown>>,
  changes: FieldChanges,
): readonly PatchStep[] {
  return Object.entries(changes).flatMap(([name, change]): PatchStep[] => {
    if (!/^[A-Za-z_][\w.-]*$/.test(name) || name === 'identifier')
      throw createArchiveError('bad-request', `The field "${name}" cannot be changed.`);
    const path = `/${name}`;
    const current = Object.hasOwn(before, name) ? before[name] : undefined;
    if (change === REMOVE)
      return current === undefined
        ? []
        : [
            { op: 'test', path, value: current },
            { op: 'remove', path },
          ];
    const values = [change].flat();
    if (values.length === 0 || values.includes(''))
      throw createArchiveError('bad-request', `${name} has an empty value: use REMOVE.`);
    // The Archive keeps a list of one as a text, and would then differ each time.
    const wanted = values.length === 1 ? values[0] : values;
    if (current === undefined) return [{ op: 'add', path, value: wanted }];
    if (JSON.stringify(current) === JSON.stringify(wanted)) return [];
    return [
      { op: 'test', path, value: current },
      { op: 'replace', path, value: wanted },
    ];
  });
}
