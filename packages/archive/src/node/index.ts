export { openFile } from '@comunal/http/node';
export type {
  ResumeContext,
  ResumeOptions,
  Upload,
  UploadPhase,
  UploadProgress,
  UploadSource,
} from '@comunal/http/upload';
export type { ArchiveKeys } from './archive-keys.ts';
export { connectToWrite, type ArchiveWriterOptions, type WriteConnection } from './connection.ts';
export { createArchive, type WritingArchive } from './create-archive.ts';
export { createLimits, type Limits } from './create-limits.ts';
export {
  createMetadata,
  type MetadataChanges,
  type MetadataWrites,
  type MetadataWritten,
} from './create-metadata.ts';
export { REMOVE, type FieldChanges } from './metadata-patch.ts';
export { createWritingFiles, type WritingFiles } from './create-writing-files.ts';
export { createWritingItems, type NewItem, type WritingItems } from './create-writing-items.ts';
export { downloadFile, type DownloadOptions } from './download-file.ts';
export type { S3, S3Request } from './s3.ts';
export { createUpload, type UploadToArchive } from './upload/upload-file.ts';
export type { ArchiveUploadOptions, UploadedFile } from './upload/upload-options.ts';
export { readUploadState, type ArchiveUploadState } from './upload/upload-state.ts';
