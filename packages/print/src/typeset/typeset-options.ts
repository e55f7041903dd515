import type { PaperName, PaperSize } from '../impose/paper-size.ts';
import type { AgentLookup } from './content/content-context.ts';
import type { PrintDesign } from './print-design.ts';

/** Options of typesetting. */
export interface TypesetOptions {
  /** The language, as a BCP 47 tag. A text that is not in it is set in one that it is in, and a note says so. @defaultValue 'es' */
  readonly locale?: string | undefined;
  /** The paper it is printed on in the end: pages of a fanzine are an eighth of it, flyers a quarter. @defaultValue 'letter' */
  readonly paper?: PaperName | PaperSize | undefined;
  /** The address of its page, for the QR code and beside it as text. @defaultValue none, which a note says */
  readonly pageUrl?: string | undefined;
  /** Inks and fonts. @defaultValue black, in the toolkit's fonts */
  readonly design?: PrintDesign | undefined;
  /** Finds the collectives and people that the entry credits by reference. @defaultValue finds none, so that they are not named */
  readonly findAgent?: AgentLookup | undefined;
  /**
   * Reads a picture of the entry.
   *
   * @param path - Its path beside the entry, as the entry names it.
   * @defaultValue finds none, so that a drawing takes its place
   */
  readonly readPicture?: ((path: string) => Promise<Uint8Array | undefined>) | undefined;
  /** Ends the work between two of its steps. */
  readonly signal?: AbortSignal | undefined;
}
