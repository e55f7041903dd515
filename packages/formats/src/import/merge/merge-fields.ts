import { hashField } from './hash-field.ts';
import type { FieldStates } from './import-state.ts';

/** The fields of an entry or a node. */
export type Fields = Readonly<Record<string, unknown>>;

/** What became of the fields. */
export interface MergedFields {
  readonly fields: Fields;
  readonly state: FieldStates;
  /** The names of the fields that the import changed. */
  readonly updated: readonly string[];
  /** The names of the fields that somebody edited, and of which the source has something else. */
  readonly kept: readonly string[];
}

/** The import writes these once: who opens an entry decides on it from then on. */
const writtenOnce = new Set(['visibility', 'guid', 'nodes']);

/** Writes the fields of the source that nobody has edited since the last import, and keeps the others. */
export function mergeFields(
  guid: string,
  previous: FieldStates | undefined,
  existing: Fields,
  incoming: Fields,
): MergedFields {
  const hashes = new Map(Object.entries(previous?.fields ?? {}));
  const pending = new Map(Object.entries(previous?.pending ?? {}));
  const names = new Set([...hashes.keys(), ...pending.keys(), ...Object.keys(incoming)]);
  const fields = new Map(Object.entries(existing));
  const states = new Map<string, string>();
  const updated: string[] = [];
  const kept: string[] = [];
  for (const name of names) {
    if (writtenOnce.has(name)) continue;
    const before = hashes.get(name);
    const here = hashField(guid, name, fields.get(name));
    const value = Object.hasOwn(incoming, name) ? incoming[name] : undefined;
    const there = hashField(guid, name, value);
    const isEdited = here !== there && here !== before && here !== pending.get(name);
    if (isEdited) kept.push(name);
    else if (here !== there) {
      updated.push(name);
      if (value === undefined) fields.delete(name);
      else fields.set(name, value);
    }
    const state = isEdited ? before : there;
    if (state !== undefined) states.set(name, state);
  }
  return {
    fields: Object.fromEntries(fields),
    state: { guid, fields: Object.fromEntries(states) },
    updated,
    kept,
  };
}

/** The hashes of what is imported for the first time. */
export function createFieldStates(guid: string, fields: Fields): FieldStates {
  return mergeFields(guid, undefined, {}, fields).state;
}
