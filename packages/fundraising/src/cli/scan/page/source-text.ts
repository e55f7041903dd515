/** The part of a page that contains a text. */
export type TextLocation = 'text' | 'attribute' | 'link' | 'script' | 'style' | 'data' | 'picture';

/** A text of a page for the detectors. */
export interface SourceText {
  readonly text: string;
  readonly location: TextLocation;
  /**
   * Whether visitors may see the text. Long numbers are common in code and in attributes for programs, so there a number only counts
   * if its checksum is valid or it is beside words of payment.
   */
  readonly isVisible: boolean;
}
