import type { UploadOptions as OptionsOf } from '@comunal/http/upload';
import type { UploadState } from './upload-state.ts';

/** What an upload takes. What `onState` or `onProgress` throws ends the upload, which rejects with just that. */
export interface UploadOptions extends OptionsOf<UploadState> {}
