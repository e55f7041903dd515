import { checkOptionNames, type OptionNames, type SendChunk } from '@comunal/http';
import { sendChunkByHttp } from '@comunal/http/node';
import type { ResumeOptions } from '@comunal/http/upload';
import { archiveError } from '../archive-error.ts';
import {
  archiveOptionNames,
  connect,
  type ArchiveOptions,
  type Connection,
} from '../connection.ts';
import type { ArchiveKeys } from './archive-keys.ts';
import { createS3, type S3 } from './s3.ts';

/** Where the Internet Archive is, and with which keys it is written to. */
export interface ArchiveWriterOptions extends ArchiveOptions, ArchiveKeys {
  /** What carries large bodies. @defaultValue sendChunkByHttp */
  readonly sendChunk?: SendChunk | undefined;
  /** When uploads go on after an interruption, and when they give up. @defaultValue after sixteen attempts in about ten minutes */
  readonly resume?: ResumeOptions | undefined;
}

const writerOptionNames: OptionNames<ArchiveWriterOptions> = {
  accessKey: true,
  secretKey: true,
  sendChunk: true,
  resume: true,
  ...archiveOptionNames,
};

/** What groups of calls that write are made on. The keys are in none of its fields. */
export interface WriteConnection extends Connection {
  readonly s3: S3;
  readonly resume: ResumeOptions | undefined;
  /** The form fields that a metadata write is signed with. */
  readonly signature: () => { readonly access: string; readonly secret: string };
}

/** @throws `ArchiveError`: `unauthorized` for keys that cannot be any, `bad-address`, `insecure-address`. */
export function connectToWrite(options: ArchiveWriterOptions): WriteConnection {
  checkOptionNames('createArchive', options, writerOptionNames);
  const {
    accessKey,
    secretKey,
    s3Url = 'https://s3.us.archive.org',
    sendChunk = sendChunkByHttp,
    resume,
    ...readerOptions
  } = options;
  if (![accessKey, secretKey].every((key) => /^[!-9;-~]{3,}$/.test(key)))
    throw archiveError(
      'unauthorized',
      'accessKey and secretKey are to be those of archive.org/account/s3.php.',
    );
  const connection = connect(readerOptions, [accessKey, secretKey]);
  return {
    ...connection,
    resume,
    s3: createS3({ baseUrl: s3Url, accessKey, secretKey, sendChunk }),
    signature: () => ({ access: accessKey, secret: secretKey }),
  };
}
