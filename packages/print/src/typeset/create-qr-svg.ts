import { correction, generate } from 'lean-qr';

/** Quiet zone in modules, which readers need. */
const BORDER = 4;

/** A QR code as shapes, so that it is sharp at any size. */
export interface QrSvg {
  /** A complete SVG document, black on white, with its quiet zone. */
  readonly svg: string;
  /** The width of the quiet zone, as a share of the whole. */
  readonly border: number;
}

/** Draws a text as a QR code. */
export function createQrSvg(text: string): QrSvg {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const size = code.size + 2 * BORDER;
  let path = '';
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (code.get(x, y)) x += 1;
      if (x > start) path += `M${start + BORDER} ${y + BORDER}h${x - start}v1h${start - x}z`;
    }
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}mm" height="${size}mm" viewBox="0 0 ${size} ${size}">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return { svg, border: BORDER / size };
}
