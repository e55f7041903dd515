/**
 * Imposes the pages of a PDF on sheets to print, fold and cut. Works in a page, in a worker and on a server.
 *
 * @packageDocumentation
 */
export {
  isPrintError,
  PrintError,
  type PrintErrorCode,
  type PrintErrorDetails,
} from '../print-error.ts';
export type {
  CollapseStep,
  CreaseStep,
  CutStep,
  FoldingLayout,
  FoldStep,
  HalfStep,
  LayoutPanel,
  PanelGrid,
  PanelPosition,
  SheetGrids,
} from './fold/folding-layout.ts';
export { foldingLayouts, type FoldingLayoutName } from './fold/folding-layouts.ts';
export { nestSheets } from './fold/nest-sheets.ts';
export { assertReadsInOrder, simulateFold, type FoldedPage } from './fold/simulate-fold.ts';
export {
  drawFolding,
  type DrawFoldingOptions,
  type FoldingGuide,
  type FoldingStep,
} from './guide/draw-folding.ts';
export type { FoldingWords } from './guide/folding-words.ts';
export type { Binding, FoldingPictureCode } from './guide/list-pictures.ts';
export { imposeBooklet, type ImposeBookletOptions } from './impose-booklet.ts';
export { imposeCards, type ImposeCardsOptions } from './impose-cards.ts';
export { imposeNUp, type ImposeNUpOptions } from './impose-n-up.ts';
export type { ImposeOptions, MarkOptions, PageFit, TwoSidedOptions } from './impose-options.ts';
export { imposeZine, type ImposeZineOptions } from './impose-zine.ts';
export type { DuplexFlip, ImposedPdf, PlacedPage, PrintNote, SheetLayout } from './imposed-pdf.ts';
export type { BlankPlace } from './number-pages.ts';
export { paperSizes, type PaperName, type PaperSize } from './paper-size.ts';
export { readPdf, type PdfPage, type PdfSummary } from './read-pdf.ts';
export { describeFailure } from '../words/describe-failure.ts';
export { describeNote } from '../words/describe-note.ts';
export { foldingWords } from '../words/folding-words.ts';
export type { PrintTranslate } from '../words/print-translate.ts';
