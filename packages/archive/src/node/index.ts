export { openFile } from '@comunal/http/node';
export type { Upload, UploadPhase, UploadProgress, UploadSource } from '@comunal/http/upload';
export {
  connectToWrite,
  type ArchiveKeys,
  type ArchiveWriterOptions,
  type WriteConnection,
} from './connection.ts';
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
export {
  createUpload,
  type ArchiveUploadOptions,
  type UploadedFile,
  type UploadToArchive,
} from './upload/upload-file.ts';
export { readUploadState, type ArchiveUploadState } from './upload/upload-state.ts';
