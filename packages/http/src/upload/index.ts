/**
 * What uploads to any server have in common: sources of bytes, patience, pauses and reports.
 *
 * @packageDocumentation
 */
export { paused, Patience, type PatienceOptions } from './patience.ts';
export { pausing, type Pausing } from './pausing.ts';
export { uploadOf, type Upload, type UploadErrors } from './upload.ts';
export type { UploadOptions, UploadPhase, UploadProgress } from './upload-options.ts';
export { CallbackError, UploadReport } from './upload-report.ts';
export { blobSource, UploadSourceError, type UploadSource } from './upload-source.ts';
