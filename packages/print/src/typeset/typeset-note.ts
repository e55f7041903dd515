/**
 * What whoever prints must know of how a text was laid out:
 *
 * | code | what happened |
 * | --- | --- |
 * | `note-pages` | The text ends before the pages do: `count` of them have lines for notes. |
 * | `too-long` | The text needs `pages` pages, more than its kind has; nothing was cut. Shorten it, or print it as a booklet or on larger paper. |
 * | `small-type` | The text fits only in type of `points` points, which some people cannot read. |
 * | `wide-font` | A letter, `letter`, is in no font of the design: all is set in Andika. |
 * | `other-language` | Some of the text is not in the language that was asked for, but in `languages`. |
 * | `picture-left-out` | The picture cannot be read or has more than 250 megapixels: a drawing is in its place. |
 * | `no-address` | No address is known, so nothing says where to read more and there is no QR code. |
 */
export type TypesetNote =
  | {
      readonly code: 'note-pages';
      /** How many pages have lines for notes. */
      readonly count: number;
    }
  | {
      readonly code: 'too-long';
      /** How many pages the text takes. */
      readonly pages: number;
    }
  | {
      readonly code: 'small-type';
      /** The size of the type, in points. */
      readonly points: number;
    }
  | {
      readonly code: 'wide-font';
      /** The first letter that the fonts of the design lack. */
      readonly letter: string;
    }
  | {
      readonly code: 'other-language';
      /** The tags of the languages that some of the text is in. */
      readonly languages: readonly string[];
    }
  | { readonly code: 'picture-left-out' }
  | { readonly code: 'no-address' };

/** A typeset document. */
export interface TypesetPdf {
  /** Tagged PDF (PDF/UA-1): with a title, a language, headings and text alternatives, and with its fonts inside. */
  readonly pdf: Uint8Array;
  /** The number of pages. */
  readonly pages: number;
  /** What whoever prints must know. */
  readonly notes: readonly TypesetNote[];
}
