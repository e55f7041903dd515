import {
  createPausableUpload,
  type Upload,
  type UploadClient,
  type UploadSource,
} from '@comunal/http/upload';
import { isArchiveError, toArchiveError } from '../../archive-error.ts';
import { toFilePath } from '../../identifier.ts';
import { checkPermit } from '../../permit/permit-upload.ts';
import type { ArchiveWriteConnection } from '../connection.ts';
import {
  archiveUploadOptionNames,
  type ArchiveUploadOptions,
  type UploadedFile,
} from './upload-options.ts';
import { UploadRun } from './upload-run.ts';

/**
 * Uploads a file into an item.
 * @param identifier - The item to upload into. The permit is for it, and `item` creates it when it does not exist.
 * @param source - The file, or where its bytes come from.
 * @param options - The permit, without which nothing is sent; names and fields, progress, and how to resume.
 */
export type UploadToArchive = (
  identifier: string,
  source: Blob | UploadSource,
  options: ArchiveUploadOptions,
) => Upload<UploadedFile>;

const client: UploadClient<ArchiveUploadOptions> = {
  optionNames: archiveUploadOptionNames,
  toError: toArchiveError,
  isOwnError: isArchiveError,
};

/**
 * Creates the upload function on an existing connection, for bundles that use nothing else.
 * @param connection - What `connectToWrite` returned.
 *
 * @example
 * ```ts
 * import { connectToWrite, createUpload, openFile } from '@comunal/archive/node';
 * import type { UploadPermit } from '@comunal/archive';
 *
 * export async function publish(permit: UploadPermit, accessKey: string, secretKey: string) {
 *   const upload = createUpload(connectToWrite({ accessKey, secretKey }));
 *   return upload(permit.identifier, await openFile('charla.mp4'), { permit });
 * }
 * ```
 */
export function createUpload(connection: ArchiveWriteConnection): UploadToArchive {
  return (identifier, input, options) =>
    createPausableUpload(input, options, client, async (source, pause) => {
      checkPermit(options.permit, identifier);
      const name = options.name ?? source.name;
      toFilePath(identifier, name);
      return new UploadRun(connection, { identifier, name }, source, options, pause).run();
    });
}
