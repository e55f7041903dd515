import type { Fields } from '../http/fields.ts';
import type { UploadedFile } from '../http/multipart.ts';
import type { openStorage } from './storage.ts';

/** A resumable upload in progress. */
export interface Upload {
  readonly id: string;
  readonly userId: number;
  /** The video whose file is replaced; undefined for a new video. */
  readonly replacedVideoId: number | undefined;
  readonly filename: string;
  /** The declared size of the file in bytes. */
  readonly size: number;
  readonly fields: Fields;
  readonly files: Readonly<Record<string, UploadedFile>>;
  readonly storage: ReturnType<typeof openStorage>;
  processing: boolean;
  /** Until when other requests for it get 423, in milliseconds since 1970. */
  lockedUntil: number;
  /** When bytes were last received. */
  lastWriteAt: number;
  readonly createdAt: number;
}

/** An upload in progress, for assertions. */
export interface UploadRecord {
  /** The server's id of the upload: `upload_id` in its requests. */
  readonly id: string;
  /** The name of the file. */
  readonly filename: string;
  /** The declared size of the file, in bytes. */
  readonly size: number;
  /** The offset up to which bytes have been received. */
  readonly received: number;
  /** Whether every byte has arrived and the server works on it. */
  readonly processing: boolean;
  /** Whether requests for it currently get 423. */
  readonly isLocked: boolean;
}
