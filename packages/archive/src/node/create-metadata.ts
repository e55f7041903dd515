import type { CallOptions } from '@comunal/http';
import * as z from 'zod/mini';
import { createArchiveError } from '../archive-error.ts';
import { checkIdentifier } from '../identifier.ts';
import type { ArchiveWriteConnection } from './connection.ts';
import { createPatch, type FieldChanges, type PatchStep } from './create-patch.ts';

/** Changes by target: `metadata` for the item, `files/NAME` for a file, or a target of your own. */
export type MetadataChanges = Readonly<Record<string, FieldChanges>>;

/** The result of a metadata update. */
export interface MetadataUpdateResult {
  /** False when every field had the wanted value already, and nothing was sent. */
  readonly isChanged: boolean;
  /** The number of the task, which the Archive runs later; undefined when nothing was sent. */
  readonly taskId: number | undefined;
}

/** Updates the metadata of items. */
export interface ArchiveMetadata {
  /**
   * Updates fields of an item, of its files, or both: all of them or none. The patch tests the values that were there, so
   * that no change of somebody else in between is lost.
   * @param identifier - The identifier of the item.
   * @param changes - By target; `REMOVE` in place of a value removes the field.
   * @param options - A signal that ends the call.
   * @throws `ArchiveError`: `test-failed` when somebody changed it meanwhile: read again; `not-found`, `forbidden`.
   *
   * @example
   * ```ts
   * import { createArchive, REMOVE } from '@comunal/archive/node';
   *
   * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
   * const archive = createArchive({ accessKey, secretKey });
   * await archive.metadata.update('colectiva-de-ejemplo-charla', {
   *   metadata: { subject: ['redes', 'talleres'], notes: REMOVE },
   *   'files/charla.mp4': { title: 'Charla de redes' },
   * });
   * ```
   */
  update(
    identifier: string,
    changes: MetadataChanges,
    options?: CallOptions,
  ): Promise<MetadataUpdateResult>;
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

/** A lower priority than that of people, as the Archive asks of programs. */
const priority = -5;

/**
 * Creates the metadata API on an existing connection, for bundles that use nothing else.
 * @param connection - From {@link connectToWrite}.
 *
 * @example
 * ```ts
 * import { connectToWrite, createMetadata } from '@comunal/archive/node';
 *
 * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
 * const metadata = createMetadata(connectToWrite({ accessKey, secretKey }));
 * await metadata.update('colectiva-de-ejemplo-charla', { metadata: { language: 'spa' } });
 * ```
 */
export function createMetadata({ site, signature }: ArchiveWriteConnection): ArchiveMetadata {
  return {
    async update(identifier, changes, options) {
      const path = `metadata/${checkIdentifier(identifier)}`;
      const item = await site.call({ method: 'GET', path, schema: itemSchema }, options);
      const request = { method: 'POST', path };
      if (!item.metadata)
        throw createArchiveError('not-found', 'There is no item of this name.', { request });
      const writes = Object.entries(changes)
        .map(([target, fields]) => ({
          target,
          patch: createPatch(findTarget(item, target), fields),
        }))
        .filter(({ patch }) => patch.length > 0);
      if (writes.length === 0) return { isChanged: false, taskId: undefined };
      const form = { ...toForm(writes), ...signature(), priority };
      const { success, error, task_id } = await site.call(
        { method: 'POST', path, form, schema: writtenSchema },
        options,
      );
      if (!success) throw createArchiveError('refused', error ?? 'It gave no reason.', { request });
      return { isChanged: true, taskId: task_id };
    },
  };
}

/** Builds the form fields; a single target has a form of its own. */
function toForm(
  writes: readonly { readonly target: string; readonly patch: readonly PatchStep[] }[],
): Record<string, string> {
  const [first, ...others] = writes;
  return first && others.length === 0
    ? { '-target': first.target, '-patch': JSON.stringify(first.patch) }
    : { '-changes': JSON.stringify(writes) };
}

function findTarget(
  { metadata = {}, files = [], ...rest }: z.output<typeof itemSchema>,
  target: string,
): Readonly<Record<string, unknown>> {
  if (target === 'metadata') return metadata;
  if (target.startsWith('files/')) {
    const file = files.find(({ name }) => name === target.slice(6));
    if (file) return file;
    throw createArchiveError('not-found', `There is no file "${target.slice(6)}" in the item.`);
  }
  const own = rest[target];
  return typeof own === 'object' && own !== null ? (own as Record<string, unknown>) : {};
}
