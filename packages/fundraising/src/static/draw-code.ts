import { createQrPng } from '../qr/create-qr-png.ts';
import { createQrSvg } from '../qr/create-qr-svg.ts';
import { Markup, markup } from '@comunal/http/markup';

/** How QR codes are put into a page: as SVG, as PNG for places that refuse SVG, or not at all. */
export type CodePictures = 'svg' | 'png' | 'none';

/** Draws the QR code of a rail as markup. Throws where the text is too long for a code. */
export type DrawCode = (text: string, railId: string) => Promise<Markup | undefined>;

const PNG_SCALE = 4;

/** Draws a code inside the page itself. */
export const drawInline: Readonly<Record<CodePictures, DrawCode>> = {
  async svg(text) {
    const { svg } = await createQrSvg(text);
    return new Markup(svg.replace('<svg ', '<svg width="240" height="240" '));
  },
  async png(text) {
    const { png, width } = await createQrPng(text, { scale: PNG_SCALE });
    return renderImage(`data:image/png;base64,${btoa(String.fromCharCode(...png))}`, width);
  },
  none: () => Promise.resolve(undefined),
};

/**
 * Draws codes as files of their own, named after the rail and what they hold: a library of media that has the picture of an
 * earlier account under its name would go on showing that one.
 *
 * @param write - Takes each file, and returns the address at which the page finds it.
 */
export function drawAsFiles(write: (path: string, png: Uint8Array) => string): DrawCode {
  return async (text, railId) => {
    const { png, width } = await createQrPng(text, { scale: PNG_SCALE });
    return renderImage(write(`qr-${railId}-${await shortDigest(text)}.png`, png), width);
  };
}

/** Computes the first eight digits of the SHA-256 of a text, in hexadecimal. */
async function shortDigest(text: string): Promise<string> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  const digest = sha256(new TextEncoder().encode(text)).subarray(0, 4);
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function renderImage(src: string, width: number): Markup {
  return markup`<img src="${src}" width="${width}" height="${width}" style="max-width:100%;height:auto" alt="">`;
}
