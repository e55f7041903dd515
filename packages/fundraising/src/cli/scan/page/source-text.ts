/** Where in a page a text stands. */
export type Place = 'text' | 'attribute' | 'link' | 'script' | 'style' | 'data' | 'picture';

/** A text of a page that detectors look through. */
export interface SourceText {
  readonly text: string;
  readonly location: Place;
  /**
   * Whether somebody is shown it. In code and in the attributes that programs use, long numbers are common, and only what
   * passes its own check, or stands beside words of payment, counts.
   */
  readonly isVisible: boolean;
}
