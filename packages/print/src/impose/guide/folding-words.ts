import type { FoldingPictureCode } from './list-pictures.ts';

/** The words of a guide, in the language of whoever folds. */
export interface FoldingWords {
  /** The language, such as `es`. */
  readonly language: string;
  /** The title. */
  readonly title: string;
  /** A sentence for each picture, by what it shows; only those that the layout has are used. */
  readonly steps: Readonly<Record<FoldingPictureCode, string>>;
}
