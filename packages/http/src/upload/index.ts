/**
 * What uploads to any server have in common: sources of bytes, retries, pauses and reports.
 *
 * @packageDocumentation
 */
export { createPauseController, type PauseController } from './pause-controller.ts';
export type { ResumeContext, ResumeOptions } from './resume-options.ts';
export { PAUSED, RetryPolicy, type RetryPolicyOptions } from './retry-policy.ts';
export { createPausableUpload, type Upload, type UploadClient } from './create-pausable-upload.ts';
export {
  uploadOptionNames,
  type UploadOptions,
  type UploadPhase,
  type UploadProgress,
} from './upload-options.ts';
export { CallbackError, UploadReporter } from './upload-reporter.ts';
export { createBlobSource, UploadSourceError, type UploadSource } from './upload-source.ts';
