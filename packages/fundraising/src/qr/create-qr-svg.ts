import { createQrModules, type QrOptions } from './create-qr-modules.ts';

/** A QR code as a drawing, with the text that has to stand beside it. */
export interface QrSvg {
  /** What is in the code, to be shown as text: a picture alone shuts people out. */
  readonly text: string;
  /** A whole `<svg>` element. Nothing of the text is in it. */
  readonly svg: string;
  /** Its only path, for pages that build the element themselves. */
  readonly path: string;
  /** Width and height of the view box, border included. */
  readonly size: number;
}

/** Makes a QR code here, black on white, with no request to anyone. */
export async function createQrSvg(text: string, options: QrOptions = {}): Promise<QrSvg> {
  const rows = createQrModules(text, options);
  const size = rows.length;
  const path = rows.map(rowPath).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return { text, svg, path, size };
}

/** One rectangle for each run of dark squares. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    const start = x;
    while (row[x]) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
  }
  return path;
}
