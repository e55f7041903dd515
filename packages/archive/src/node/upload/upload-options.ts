import type { OptionNames } from '@comunal/http';
import { uploadOptionNames, type UploadOptions } from '@comunal/http/upload';
import type { Fields } from '../../items/item.ts';
import type { UploadPermit } from '../../permit/permit-upload.ts';
import type { NewItem } from '../create-writing-items.ts';
import type { ArchiveUploadState } from './upload-state.ts';

/** What an upload takes. What `onState` or `onProgress` throws ends it, and it rejects with just that. */
export interface ArchiveUploadOptions extends UploadOptions<ArchiveUploadState> {
  /** What `permitUpload` gave. */
  readonly permit: UploadPermit;
  /** Its name in the item. @defaultValue the name of the source */
  readonly name?: string | undefined;
  /** Makes the item with the first file, when there is none. */
  readonly item?: NewItem | undefined;
  /** Fields of the file itself. */
  readonly fileMetadata?: Fields | undefined;
  /** Whether another file of this name may be replaced; the Archive keeps the old one in its history. @defaultValue false */
  readonly replaces?: boolean | undefined;
  /** Whether the Archive is to make smaller versions of it. @defaultValue true */
  readonly derives?: boolean | undefined;
  /** Up to this size a file goes in one piece. @defaultValue 67108864 */
  readonly wholeBytes?: number | undefined;
  /** Bytes of each part of a larger one: at least 5 MiB, and the same when it goes on. @defaultValue 33554432, more beyond 32 GiB */
  readonly partBytes?: number | undefined;
  /** Milliseconds to look for the file and its checksum in the item, once all was sent. @defaultValue 600000 */
  readonly verifyForMs?: number | undefined;
}

/** A file that was sent. */
export interface UploadedFile {
  readonly identifier: string;
  readonly name: string;
  readonly size: number;
  /** In hex, of the bytes that were read here. */
  readonly md5: string;
  /** False when it was there already, and nothing was sent. */
  readonly isNew: boolean;
  /** Whether the Archive lists it with the same checksum. When not, it still works on it: look later. */
  readonly isVerified: boolean;
}

export const archiveUploadOptionNames: OptionNames<ArchiveUploadOptions> = {
  permit: true,
  name: true,
  item: true,
  fileMetadata: true,
  replaces: true,
  derives: true,
  wholeBytes: true,
  partBytes: true,
  verifyForMs: true,
  ...uploadOptionNames,
};
