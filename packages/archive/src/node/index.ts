export { openFile } from '@comunal/http/node';
export type {
  ResumeContext,
  ResumeOptions,
  Upload,
  UploadPhase,
  UploadProgress,
  UploadSource,
} from '@comunal/http/upload';
export {
  connectToWrite,
  type ArchiveWriterOptions,
  type ArchiveWriteConnection,
} from './connection.ts';
export type { ArchiveKeys } from './archive-keys.ts';
export { createArchive, type WritableArchive } from './create-archive.ts';
export { createLimits, type ArchiveLimits } from './create-limits.ts';
export {
  createMetadata,
  type MetadataChanges,
  type ArchiveMetadata,
  type MetadataUpdateResult,
} from './create-metadata.ts';
export { REMOVE, type FieldChanges } from './create-patch.ts';
export { createWritableFiles, type WritableFiles } from './create-writable-files.ts';
export { createWritableItems, type NewItem, type WritableItems } from './create-writable-items.ts';
export { downloadFile, type DownloadOptions } from './download-file.ts';
export type { S3Client, S3Request } from './create-s3-client.ts';
export { createUpload, type UploadToArchive } from './upload/upload-file.ts';
export type { ArchiveUploadOptions, UploadedFile } from './upload/upload-options.ts';
export { readUploadState, type ArchiveUploadState } from './upload/upload-state.ts';
