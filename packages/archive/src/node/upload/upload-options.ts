import type { OptionNames } from '@comunal/http';
import { uploadOptionNames, type UploadOptions } from '@comunal/http/upload';
import type { MetadataFields } from '../../items/item.ts';
import type { UploadPermit } from '../../permit/permit-upload.ts';
import type { NewItem } from '../create-writable-items.ts';
import type { ArchiveUploadState } from './upload-state.ts';

/** Options of an upload. An error that `onState` or `onProgress` throws ends the upload, which rejects with it. */
export interface ArchiveUploadOptions extends UploadOptions<ArchiveUploadState> {
  /** The permit of `permitUpload`. */
  readonly permit: UploadPermit;
  /** The name of the file in the item. @defaultValue the name of the source */
  readonly name?: string | undefined;
  /** Creates the item with the first file, when it does not exist. */
  readonly item?: NewItem | undefined;
  /** Metadata fields of the file itself. */
  readonly fileMetadata?: MetadataFields | undefined;
  /** Overwrites another file of this name, which the Archive keeps in its history. @defaultValue false */
  readonly overwrite?: boolean | undefined;
  /** Has the Archive derive smaller versions of the file. @defaultValue true */
  readonly derive?: boolean | undefined;
  /** The largest size in bytes that is sent in one request. @defaultValue 67108864 */
  readonly wholeBytes?: number | undefined;
  /** The size in bytes of each part of a larger file: at least 5 MiB, and the same when the upload resumes. @defaultValue 33554432, more beyond 32 GiB */
  readonly partBytes?: number | undefined;
  /** Milliseconds to wait until the item lists the file with its checksum. @defaultValue 600000 */
  readonly verifyForMs?: number | undefined;
}

/** The result of an upload. */
export interface UploadedFile {
  /** The item that it is in. */
  readonly identifier: string;
  /** Its name in the item. */
  readonly name: string;
  /** Its size, in bytes. */
  readonly size: number;
  /** The MD5 checksum in hex of the bytes that were read here. */
  readonly md5: string;
  /** False when the item had the file already, and nothing was sent. */
  readonly isNew: boolean;
  /** True when the Archive lists the file with the same checksum; false while it still processes it. */
  readonly isVerified: boolean;
}

export const archiveUploadOptionNames: OptionNames<ArchiveUploadOptions> = {
  permit: true,
  name: true,
  item: true,
  fileMetadata: true,
  overwrite: true,
  derive: true,
  wholeBytes: true,
  partBytes: true,
  verifyForMs: true,
  ...uploadOptionNames,
};
