import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { archiveError } from '../archive-error.ts';
import { checkedIdentifier } from '../identifier.ts';
import type { WriteConnection } from './connection.ts';
import { patchOf, type FieldChanges, type PatchStep } from './metadata-patch.ts';

/** By target: `metadata` for the item, `files/NAME` for a file, or a name of one's own. */
export type MetadataChanges = Readonly<Record<string, FieldChanges>>;

/** What came of a write. */
export interface MetadataWritten {
  /** False when everything was as wanted, and nothing was sent. */
  readonly isChanged: boolean;
  /** The Archive's number for the work, which it does when its turn comes. */
  readonly taskId: number | undefined;
}

/** Metadata of items, to change. */
export interface MetadataWrites {
  /**
   * Changes fields of an item, of its files, or both: all of it or nothing. What was there is tested, so that nobody's
   * change in between is lost.
   * @throws `ArchiveError`: `test-failed` when somebody changed it meanwhile: read again; `not-found`, `forbidden`.
   */
  update(
    identifier: string,
    changes: MetadataChanges,
    options?: CallOptions,
  ): Promise<MetadataWritten>;
}

const itemSchema = z.looseObject({
  metadata: z.optional(z.record(z.string(), z.unknown())),
  files: z.optional(z.array(z.looseObject({ name: z.string() }))),
});
const writtenSchema = z.looseObject({
  success: z.boolean(),
  task_id: z.optional(z.number()),
  error: z.optional(z.string()),
});

/** Later than what people wait for, as the Archive asks of programs. */
const priority = -5;

/** Metadata, by itself. */
export function createMetadata({ site, signature }: WriteConnection): MetadataWrites {
  return {
    async update(identifier, changes, options) {
      const path = `metadata/${checkedIdentifier(identifier)}`;
      const item = await site.call({ method: 'GET', path, schema: itemSchema }, options);
      const request = { method: 'POST', path };
      if (!item.metadata)
        throw archiveError('not-found', 'There is no item of this name.', { request });
      const writes = Object.entries(changes)
        .map(([target, fields]) => ({ target, patch: patchOf(valueAt(item, target), fields) }))
        .filter(({ patch }) => patch.length > 0);
      if (writes.length === 0) return { isChanged: false, taskId: undefined };
      const form = { ...formOf(writes), ...signature(), priority };
      const { success, error, task_id } = await site.call(
        { method: 'POST', path, form, schema: writtenSchema },
        options,
      );
      if (!success) throw archiveError('refused', error ?? 'It gave no reason.', { request });
      return { isChanged: true, taskId: task_id };
    },
  };
}

/** One target has a form of its own. */
function formOf(
  writes: readonly { readonly target: string; readonly patch: readonly PatchStep[] }[],
): Record<string, string> {
  const [first, ...others] = writes;
  return first && others.length === 0
    ? { '-target': first.target, '-patch': JSON.stringify(first.patch) }
    : { '-changes': JSON.stringify(writes) };
}

function valueAt(
  { metadata = {}, files = [], ...rest }: z.output<typeof itemSchema>,
  target: string,
): Readonly<Record<string, unknown>> {
  if (target === 'metadata') return metadata;
  if (target.startsWith('files/')) {
    const file = files.find(({ name }) => name === target.slice(6));
    if (file) return file;
    throw archiveError('not-found', `There is no file "${target.slice(6)}" in the item.`);
  }
  const own = rest[target];
  return typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
}
