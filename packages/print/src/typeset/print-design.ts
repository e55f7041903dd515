/**
 * With which inks a sheet is printed:
 *
 * | inks | for | what it does |
 * | --- | --- | --- |
 * | `photocopy` | a copier, a laser printer | Black alone; greys are dots and lines, pictures are dithered to black and white. |
 * | `two-inks` | a risograph, a screen print | A deep teal and a pink-red, no third; pictures are dots of the teal. |
 * | `colour` | a colour printer | Ink, pink-red, teal and a yellow highlighter; pictures keep their colours. |
 */
export const printInks = ['photocopy', 'two-inks', 'colour'] as const;

/** With which inks a sheet is printed: one of {@link printInks}. */
export type PrintInks = (typeof printInks)[number];

/** How printed matter looks. */
export interface PrintDesign {
  /** With which inks it is printed. @defaultValue 'photocopy' */
  readonly inks?: PrintInks | undefined;
  /**
   * Fonts of your own, as the bytes of static TrueType or OpenType files (not WOFF, not variable ones). A letter that they lack
   * is taken from Andika, which has those of every language of Mexico. @defaultValue Atkinson Hyperlegible Next and Bricolage Grotesque
   */
  readonly fonts?: PrintFonts | undefined;
}

/** Fonts in place of the toolkit's. */
export interface PrintFonts {
  /** The family for reading, as the files name it. */
  readonly text: string;
  /** The family for titles. @defaultValue that of `text` */
  readonly headings?: string | undefined;
  /** The files of both families: regular, bold and, where there are any, italics. */
  readonly files: readonly Uint8Array[];
}

/** The colours of a design, as `#rrggbb`. */
export interface InkColours {
  /** Of text. */
  readonly ink: string;
  readonly accent: string;
  readonly second: string;
  /** Behind what is marked with a highlighter; missing where there is no ink for it. */
  readonly mark: string | null;
}

const COLOURS: Readonly<Record<PrintInks, InkColours>> = {
  photocopy: { ink: '#000000', accent: '#000000', second: '#000000', mark: null },
  'two-inks': { ink: '#0b4a4c', accent: '#e2324d', second: '#0b4a4c', mark: null },
  colour: { ink: '#1b1a2b', accent: '#dc2c48', second: '#00706e', mark: '#f8dc4a' },
};

/** Returns the colours of inks. */
export function coloursOf(inks: PrintInks): InkColours {
  return COLOURS[inks];
}
