import { FundraisingError } from '../fundraising-error.ts';
import { qrCodewords } from './qr-codewords.ts';
import type { QrLevel } from './qr-levels.ts';
import { qrSymbol } from './qr-symbol.ts';

/** How a QR code is made. */
export interface QrOptions {
  /** How much of it may be dirty or torn: 7, 15, 25 or 30 per cent. @defaultValue 'M' */
  readonly correction?: QrLevel | undefined;
  /** White around it, in modules; readers ask for four. @defaultValue 4 */
  readonly border?: number | undefined;
}

/** The dark squares of a QR code, row by row, with the border. @throws `FundraisingError` for a text that has no place in one. */
export function qrModules(
  text: string,
  { correction = 'M', border = 4 }: QrOptions,
): readonly (readonly boolean[])[] {
  // Transfers in euros name their character set; level M is prescribed for them.
  const charset = /^BCD\r?\n\d{3}\r?\n(\d)/.exec(text)?.[1];
  const isLatin = charset === '2';
  const hasForeign = [...text].some((sign) => sign > '\u{ff}');
  if (charset !== undefined && charset !== '1' && (!isLatin || hasForeign))
    throw new FundraisingError('bad-details', 'Write this transfer in UTF-8 (encoding 1).', {
      about: 'encoding',
    });
  const level = charset === undefined ? correction : 'M';
  const content = isLatin ? Uint8Array.from(text, (sign) => sign.charCodeAt(0)) : text;
  const code = qrCodewords(content, level);
  if (!code)
    throw new FundraisingError(
      'qr-too-long',
      `A text of ${text.length} signs has no place in a QR code.`,
    );
  return bordered(qrSymbol(code, level), Math.min(20, Math.max(0, Math.round(border))));
}

/** With so much white around it. */
function bordered(rows: readonly boolean[][], border: number): boolean[][] {
  const size = rows.length + 2 * border;
  const white = (count: number): boolean[] => Array.from({ length: count }, () => false);
  const beside = white(border);
  const above = beside.map(() => white(size));
  return [...above, ...rows.map((row) => [...beside, ...row, ...beside]), ...above];
}
