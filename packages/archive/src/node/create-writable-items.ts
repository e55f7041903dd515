import type { CallOptions } from '@comunal/http';
import { createItems, type ArchiveItems } from '../items/create-items.ts';
import type { MetadataFields } from '../items/item.ts';
import { checkPermit, type UploadPermit } from '../permit/permit-upload.ts';
import type { ArchiveWriteConnection } from './connection.ts';
import { toMetadataHeaders } from './to-metadata-headers.ts';

/** The metadata of a new item. */
export interface NewItem {
  /** `title`, `mediatype` (`movies`, `audio`, `texts`), `collection`, `creator`, `licenseurl`, `language`, `subject`, … */
  readonly metadata: MetadataFields;
  /** Bytes of all files that will come, so that the Archive chooses a disk with room. */
  readonly sizeHint?: number | undefined;
}

/** Reads and creates items. Nothing deletes one: only the staff of the Archive can. */
export interface WritableItems extends ArchiveItems {
  /**
   * Creates an item without files.
   * @param identifier - The identifier that it will have.
   * @param item - Its metadata, such as title and media type.
   * @param permit - What `permitUpload` returned for this item.
   * @param options - A signal that ends the call.
   * @throws `ArchiveError`: `not-permitted`, `conflict` when it already exists, `bad-request` for invalid fields.
   *
   * @example
   * ```ts
   * import { createArchive } from '@comunal/archive/node';
   * import type { UploadPermit } from '@comunal/archive';
   *
   * export async function createItem(permit: UploadPermit, accessKey: string, secretKey: string) {
   *   const metadata = { title: 'Charla de redes', mediatype: 'movies', language: 'spa' };
   *   await createArchive({ accessKey, secretKey }).items.create(permit.identifier, { metadata }, permit);
   * }
   * ```
   */
  create(
    identifier: string,
    item: NewItem,
    permit: UploadPermit,
    options?: CallOptions,
  ): Promise<void>;
}

/**
 * Creates the items API on an existing connection, for bundles that use nothing else.
 * @param connection - What `connectToWrite` returned.
 *
 * @example
 * ```ts
 * import { connectToWrite, createWritableItems } from '@comunal/archive/node';
 *
 * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
 * const items = createWritableItems(connectToWrite({ accessKey, secretKey }));
 * const item = await items.find('colectiva-de-ejemplo-charla');
 * ```
 */
export function createWritableItems(connection: ArchiveWriteConnection): WritableItems {
  return {
    ...createItems(connection),
    async create(identifier, item, permit, options) {
      checkPermit(permit, identifier);
      const headers = toNewItemHeaders(item);
      await connection.s3.send({ ...options, method: 'PUT', path: identifier, headers });
    },
  };
}

/** Builds the headers that create an item. */
export function toNewItemHeaders({ metadata, sizeHint }: NewItem): Record<string, string> {
  return {
    ...toMetadataHeaders(metadata),
    'x-archive-auto-make-bucket': '1',
    ...(sizeHint !== undefined && { 'x-archive-size-hint': String(Math.round(sizeHint)) }),
  };
}
