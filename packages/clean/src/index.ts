/**
 * Cleans pictures of their metadata, and leaves their pixels as they are.
 *
 * @packageDocumentation
 */
export { CleanError, isCleanError, type CleanErrorCode } from './clean-error.ts';
export {
  cleanPicture,
  type CleanedPicture,
  type CleanPictureOptions,
} from './pictures/clean-picture.ts';
export type { PictureFormat } from './pictures/detect-format.ts';
export {
  openMetadataReader,
  type FileMetadata,
  type MetadataReader,
  type MetadataTag,
} from './metadata/open-metadata-reader.ts';
