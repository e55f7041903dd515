/**
 * Builds the page of one entry, with the project's own config, and changes nothing in the project: for whoever wants to see a
 * page before it is published.
 *
 * @packageDocumentation
 */
export { buildPreview, type PreviewOptions } from './build-preview.ts';
export { PreviewError, type PreviewErrorCode } from './preview-error.ts';
export type { PreviewPage, PreviewRequest } from './preview-request.ts';
