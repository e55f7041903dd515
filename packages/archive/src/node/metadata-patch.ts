import { archiveError } from '../archive-error.ts';

/** In place of a value: the field goes. */
export const REMOVE: unique symbol = Symbol('remove');

/** Fields with what they are to hold; those that are not named stay. */
export type FieldChanges = Readonly<Record<string, string | readonly string[] | typeof REMOVE>>;

/** One step of JSON Patch (RFC 6902). */
export interface PatchStep {
  readonly op: 'add' | 'remove' | 'replace' | 'test';
  readonly path: string;
  readonly value?: unknown;
}

/** The steps from what is there to what is wanted: each one that takes something away tests before that it is still there. */
export function patchOf(
  before: Readonly<Record<string, unknown>>,
  changes: FieldChanges,
): readonly PatchStep[] {
  return Object.entries(changes).flatMap(([name, given]): PatchStep[] => {
    if (!/^[A-Za-z_][\w.-]*$/.test(name) || name === 'identifier')
      throw archiveError('bad-request', `The field "${name}" cannot be changed.`);
    const path = `/${name}`;
    const is = Object.hasOwn(before, name) ? before[name] : undefined;
    if (given === REMOVE)
      return is === undefined
        ? []
        : [
            { op: 'test', path, value: is },
            { op: 'remove', path },
          ];
    const values = [given].flat();
    if (values.length === 0 || values.includes(''))
      throw archiveError('bad-request', `${name} has an empty value: use REMOVE.`);
    // The Archive keeps a list of one as a text, and would then differ each time.
    const wanted = values.length === 1 ? values[0] : values;
    if (is === undefined) return [{ op: 'add', path, value: wanted }];
    if (JSON.stringify(is) === JSON.stringify(wanted)) return [];
    return [
      { op: 'test', path, value: is },
      { op: 'replace', path, value: wanted },
    ];
  });
}
