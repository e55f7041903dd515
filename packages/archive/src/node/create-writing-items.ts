import type { CallOptions } from '@comunal/http';
import { createItems, type Items } from '../items/create-items.ts';
import type { Fields } from '../items/item.ts';
import { checkPermit, type UploadPermit } from '../permit/permit-upload.ts';
import type { WriteConnection } from './connection.ts';
import { metadataHeaders } from './metadata-headers.ts';

/** What a new item is made with. */
export interface NewItem {
  /** `title`, `mediatype` (`movies`, `audio`, `texts`), `collection`, `creator`, `licenseurl`, `language`, `subject`, … */
  readonly metadata: Fields;
  /** Bytes of all files that will come, so that the Archive chooses a disk with room. */
  readonly sizeHint?: number | undefined;
}

/** Items, to read and to make. Nothing deletes one: only the people of the Archive can. */
export interface WritingItems extends Items {
  /**
   * Makes an item without files.
   * @throws `ArchiveError`: `not-permitted`, `conflict` when it is there already, `bad-request` for fields that will not do.
   */
  create(
    identifier: string,
    item: NewItem,
    permit: UploadPermit,
    options?: CallOptions,
  ): Promise<void>;
}

/** Items, by themselves. */
export function createWritingItems(connection: WriteConnection): WritingItems {
  return {
    ...createItems(connection),
    async create(identifier, item, permit, options) {
      checkPermit(permit, identifier);
      const headers = newItemHeaders(item);
      await connection.s3.send({ ...options, method: 'PUT', path: identifier, headers });
    },
  };
}

/** The headers that make an item. */
export function newItemHeaders({ metadata, sizeHint }: NewItem): Record<string, string> {
  return {
    ...metadataHeaders(metadata),
    'x-archive-auto-make-bucket': '1',
    ...(sizeHint !== undefined && { 'x-archive-size-hint': String(Math.round(sizeHint)) }),
  };
}
