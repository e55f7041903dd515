/**
 * What uploads to any server have in common: sources of bytes, retries, pauses and reports.
 *
 * @packageDocumentation
 */
export { createPauseController, type PauseController } from './pause-controller.ts';
export type { ResumeContext, ResumeOptions } from './resume-options.ts';
export { PAUSED, RetryPolicy, type RetryPolicyOptions } from './retry-policy.ts';
export { createPausableUpload, type Upload, type UploadClient } from './upload.ts';
export {
  uploadOptionNames,
  type UploadOptions,
  type UploadPhase,
  type UploadProgress,
} from './upload-options.ts';
export { CallbackError, UploadReport } from './upload-report.ts';
export { createBlobSource, UploadSourceError, type UploadSource } from './upload-source.ts';
