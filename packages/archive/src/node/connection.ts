import { checkOptionNames, type OptionNames, type SendChunk } from '@comunal/http';
import { sendChunkByHttp } from '@comunal/http/node';
import type { ResumeOptions } from '@comunal/http/upload';
import { createArchiveError } from '../archive-error.ts';
import {
  archiveOptionNames,
  connect,
  type ArchiveOptions,
  type ArchiveConnection,
} from '../connection.ts';
import type { ArchiveKeys } from './archive-keys.ts';
import { createS3Client, type S3Client } from './create-s3-client.ts';

/** The options of a client that writes: where the Internet Archive is, and the keys of an account. */
export interface ArchiveWriterOptions extends ArchiveOptions, ArchiveKeys {
  /** Sends large bodies. @defaultValue sendChunkByHttp */
  readonly sendChunk?: SendChunk | undefined;
  /** The retry policy of uploads: when they resume after an interruption, and when they give up. @defaultValue sixteen attempts in about ten minutes */
  readonly resume?: ResumeOptions | undefined;
}

const writerOptionNames: OptionNames<ArchiveWriterOptions> = {
  accessKey: true,
  secretKey: true,
  sendChunk: true,
  resume: true,
  ...archiveOptionNames,
};

/** The connection that the groups of calls that write share. None of its fields holds the keys. */
export interface ArchiveWriteConnection extends ArchiveConnection {
  /** Calls the S3-like server, with the keys. */
  readonly s3: S3Client;
  /** The retry policy of uploads; undefined for the default one. */
  readonly resume: ResumeOptions | undefined;
  /** Returns the form fields that sign a metadata write. */
  readonly signature: () => {
    /** The access key. */
    readonly access: string;
    /** The secret key: it goes into the form, and nowhere else. */
    readonly secret: string;
  };
}

/**
 * Creates a connection that writes.
 * @param options - The keys of the account, and how the Archive is called.
 * @throws `ArchiveError`: `unauthorized` for keys that cannot be valid, `bad-address`, `insecure-address`.
 *
 * @example
 * ```ts
 * import { connectToWrite, createLimits } from '@comunal/archive/node';
 *
 * const { ARCHIVE_ACCESS_KEY: accessKey = '', ARCHIVE_SECRET_KEY: secretKey = '' } = process.env;
 * const limits = createLimits(connectToWrite({ accessKey, secretKey }));
 * ```
 */
export function connectToWrite(options: ArchiveWriterOptions): ArchiveWriteConnection {
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
    throw createArchiveError(
      'unauthorized',
      'accessKey and secretKey are to be those of archive.org/account/s3.php.',
    );
  const connection = connect(readerOptions, [accessKey, secretKey]);
  return {
    ...connection,
    resume,
    s3: createS3Client({ baseUrl: s3Url, accessKey, secretKey, sendChunk }),
    signature: () => ({ access: accessKey, secret: secretKey }),
  };
}
