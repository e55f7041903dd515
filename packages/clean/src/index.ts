/**
 * Cleans pictures, PDF, video and sound of their metadata, and leaves pixels, pages and samples as they are.
 *
 * @packageDocumentation
 */
export { CleanError, isCleanError, type CleanErrorCode } from './clean-error.ts';
export type { CleanedFile, CleanOptions, CleanReport } from './cleaned-file.ts';
export {
  detectFormat,
  type FileFormat,
  type MediaFormat,
  type PictureFormat,
} from './detect-format.ts';
export { cleanMedia, type CleanedMedia, type CleanMediaOptions } from './media/clean-media.ts';
export {
  openMetadataReader,
  type FileMetadata,
  type MetadataReader,
  type MetadataTag,
} from './metadata/open-metadata-reader.ts';
export { cleanPdf, type CleanedPdf } from './pdf/clean-pdf.ts';
export { cleanPicture, type CleanedPicture } from './pictures/clean-picture.ts';
