import {
  createPausableUpload,
  type Upload,
  type UploadClient,
  type UploadSource,
} from '@comunal/http/upload';
import { isArchiveError, toArchiveError } from '../../archive-error.ts';
import { filePath } from '../../identifier.ts';
import { checkPermit } from '../../permit/permit-upload.ts';
import type { WriteConnection } from '../connection.ts';
import {
  archiveUploadOptionNames,
  type ArchiveUploadOptions,
  type UploadedFile,
} from './upload-options.ts';
import { UploadRun } from './upload-run.ts';

/** Uploads a file into an item. */
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

/** Uploads, by themselves. */
export function createUpload(connection: WriteConnection): UploadToArchive {
  return (identifier, given, options) =>
    createPausableUpload(given, options, client, async (source, pause) => {
      checkPermit(options.permit, identifier);
      const name = options.name ?? source.name;
      filePath(identifier, name);
      return new UploadRun(connection, { identifier, name }, source, options, pause).run();
    });
}
