import type { Fields } from '../http/fields.ts';
import type { UploadedFile } from '../http/multipart.ts';
import type { openStorage } from './storage.ts';

/** A resumable upload that began and did not end. */
export interface Upload {
  readonly id: string;
  readonly userId: number;
  /** A new video, or a new file for the one with this id. */
  readonly replacedVideoId: number | undefined;
  readonly filename: string;
  /** Bytes the whole file is to have. */
  readonly size: number;
  readonly fields: Fields;
  readonly files: Readonly<Record<string, UploadedFile>>;
  readonly storage: ReturnType<typeof openStorage>;
  processing: boolean;
  /** Until when another request for it is refused with 423, in ms since 1970. */
  lockedUntil: number;
  /** When bytes came last. */
  lastWriteAt: number;
  readonly createdAt: number;
}

/** What a test can see of an upload in progress. */
export interface UploadRecord {
  readonly id: string;
  readonly filename: string;
  readonly size: number;
  /** Where the file ends so far. */
  readonly received: number;
  readonly processing: boolean;
  /** Whether a request for it is refused with 423 now. */
  readonly isLocked: boolean;
}
