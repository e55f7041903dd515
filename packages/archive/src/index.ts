/**
 * A client of the Internet Archive that reads, and what has to be asked before anything is written there.
 *
 * @packageDocumentation
 */
export { detailsUrl, embedUrl, type EmbedOptions } from './addresses.ts';
export { ArchiveError, isArchiveError, type ArchiveErrorCode } from './archive-error.ts';
export { connect, type ArchiveOptions, type ArchiveConnection } from './connection.ts';
export { createArchive, type Archive } from './create-archive.ts';
export { createFiles, type ArchiveFiles } from './files/create-files.ts';
export type { OpenedFile, OpenFileOptions } from './files/open-archive-file.ts';
export { createIdentifier, isIdentifier } from './identifier.ts';
export { createItems, type ArchiveItems } from './items/create-items.ts';
export {
  getFirstValue,
  type ArchiveFile,
  type ArchiveItem,
  type MetadataFields,
} from './items/item.ts';
export {
  checkRelease,
  permitUpload,
  type NotPermitted,
  type PermitOptions,
  type UploadPermit,
} from './permit/permit-upload.ts';
export { isReleasable, type ReleasableRecording } from './permit/is-releasable.ts';
export {
  createSearch,
  type ArchiveSearch,
  type DefaultField,
  type SearchOptions,
  type SearchResult,
  type SearchValue,
} from './search/create-search.ts';
export {
  createViews,
  type ViewCounts,
  type ArchiveViews,
  type DailyViews,
} from './views/create-views.ts';
