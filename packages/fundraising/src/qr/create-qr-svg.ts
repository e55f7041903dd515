import { checkOptionNames } from '@comunal/http/check-option-names';
import { unknownOption } from '../fundraising-error.ts';
import { createQrModules, qrOptionNames, type QrOptions } from './create-qr-modules.ts';

/** A QR code as SVG, with the text that has to be shown beside it. */
export interface QrSvg {
  /** The content of the code, to be shown as text: a picture alone excludes people. */
  readonly text: string;
  /** A complete `<svg>` element. It contains nothing of the text. */
  readonly svg: string;
  /** Its only path, for pages that build the element themselves. */
  readonly path: string;
  /** Width and height of the view box, including the border. */
  readonly size: number;
}

/**
 * Creates a QR code as SVG, black on white. It is made locally, without a request.
 *
 * @param text - What the code holds.
 * @param options - Its border, and its correction of errors.
 * @throws FundraisingError with `qr-too-long` for a text that fits into no code: shorten it; and with `bad-option`.
 * @example
 * ```ts
 * import { createQrSvg } from '@comunal/fundraising';
 *
 * const { svg, text } = await createQrSvg('000180000000000014');
 * console.log(svg.slice(0, 4), text); // → <svg 000180000000000014
 * ```
 */
export async function createQrSvg(text: string, options: QrOptions = {}): Promise<QrSvg> {
  checkOptionNames('createQrSvg', options, qrOptionNames, unknownOption);
  const rows = createQrModules(text, options);
  const size = rows.length;
  const path = rows.map(toRowPath).join('');
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" aria-hidden="true">` +
    `<path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return { text, svg, path, size };
}

/** Draws one rectangle for each run of dark modules. */
function toRowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    const start = x;
    while (row[x]) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1h-${x - start}z`;
  }
  return path;
}
