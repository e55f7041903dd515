/** A size of paper, upright: the width is the shorter side. */
export interface PaperSize {
  /** In millimetres, above 0. */
  readonly widthMm: number;
  /** In millimetres, above 0. */
  readonly heightMm: number;
}

/**
 * The sizes of paper that have a name here, in millimetres, upright.
 *
 * `oficio` is the Mexican one, 216 × 340 mm; other countries call 216 × 330 mm or 216 × 356 mm (`legal`) oficio. Those of ISO 216
 * are rounded to millimetres as the standard does; those of ANSI are exact.
 */
export const paperSizes = {
  letter: { widthMm: 215.9, heightMm: 279.4 },
  'half-letter': { widthMm: 139.7, heightMm: 215.9 },
  legal: { widthMm: 215.9, heightMm: 355.6 },
  oficio: { widthMm: 216, heightMm: 340 },
  tabloid: { widthMm: 279.4, heightMm: 431.8 },
  a3: { widthMm: 297, heightMm: 420 },
  a4: { widthMm: 210, heightMm: 297 },
  a5: { widthMm: 148, heightMm: 210 },
  a6: { widthMm: 105, heightMm: 148 },
} as const satisfies Readonly<Record<string, PaperSize>>;

/** The name of a size of paper in {@link paperSizes}. */
export type PaperName = keyof typeof paperSizes;
