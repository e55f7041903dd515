/**
 * Public entries and PDF on paper.
 *
 * @packageDocumentation
 */
export * from './impose/index.ts';
export { renderPreview, type RenderPreviewOptions } from './preview/render-preview.ts';
export type { AgentLookup } from './typeset/content/content-context.ts';
export {
  printableTypes,
  type PrintableEntry,
  type PrintableType,
} from './typeset/content/describe-entry.ts';
export {
  createEventPosters,
  type EventPoster,
  type EventPosterOptions,
} from './typeset/create-event-posters.ts';
export {
  printInks,
  type PrintDesign,
  type PrintFonts,
  type PrintInks,
} from './typeset/print-design.ts';
export { typesetFlyer, typesetPoster } from './typeset/typeset-poster.ts';
export type { TypesetNote, TypesetPdf } from './typeset/typeset-note.ts';
export type { TypesetOptions } from './typeset/typeset-options.ts';
export { typesetProgramme } from './typeset/typeset-programme.ts';
export { typesetReading } from './typeset/typeset-reading.ts';
export { typesetZine, type ZineOptions } from './typeset/typeset-zine.ts';
