/**
 * What a translation of content is: its texts in two languages, block by block, and whether they still say the same.
 *
 * @packageDocumentation
 */
export { alignSegments, type AlignedSegment, type TargetSegment } from './align-segments.ts';
export { composeMarkdown, type AlignedMarkdown } from './compose-markdown.ts';
export { hashSource, unknownSource } from './hash-source.ts';
export {
  listTranslationUnits,
  type TranslatableContent,
  type TranslatableEntry,
  type TranslationOptions,
} from './list-translation-units.ts';
export { locateField } from './locate-field.ts';
export { formatRevision, parseRevision, toCarriedName, type Revision } from './revision.ts';
export { hashCarriedBlocks, splitMarkdown, type MarkdownSegment } from './split-markdown.ts';
export type { TextLocation } from './text-location.ts';
export type { ContentUnit, TranslatableText } from './translatable-text.ts';
