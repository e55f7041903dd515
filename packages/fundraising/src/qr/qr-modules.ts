import { FundraisingError } from '../fundraising-error.ts';

/** How a QR code is made. */
export interface QrOptions {
  /** How much of it may be dirty or torn: 7, 15, 25 or 30 per cent. @defaultValue 'M' */
  readonly correction?: 'L' | 'M' | 'Q' | 'H' | undefined;
  /** White around it, in modules; readers ask for four. @defaultValue 4 */
  readonly border?: number | undefined;
}

const LEVELS = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const;

/** The dark squares of a QR code, row by row, with the border. @throws `FundraisingError` for a text that has no place in one. */
export async function qrModules(
  text: string,
  { correction = 'M', border = 4 }: QrOptions,
): Promise<readonly (readonly boolean[])[]> {
  const { encodeQR } = await import('qr');
  // Transfers in euros name their character set; level M is prescribed for them.
  const charset = /^BCD\r?\n\d{3}\r?\n(\d)/.exec(text)?.[1];
  const isLatin = charset === '2';
  const hasForeign = [...text].some((sign) => sign > '\u{ff}');
  if (charset !== undefined && charset !== '1' && (!isLatin || hasForeign))
    throw new FundraisingError('bad-details', 'Write this transfer in UTF-8 (encoding 1).', {
      about: 'encoding',
    });
  try {
    const rows = encodeQR(text, 'raw', {
      ecc: LEVELS[charset === undefined ? correction : 'M'],
      border: 1, // it makes none without; ours is put in its place
      ...(isLatin && {
        textEncoder: (plain: string) => Uint8Array.from(plain, (sign) => sign.charCodeAt(0)),
      }),
    });
    return bordered(rows, Math.min(20, Math.max(0, Math.round(border))));
  } catch {
    throw new FundraisingError(
      'qr-too-long',
      `A text of ${text.length} signs has no place in a QR code.`,
    );
  }
}

/** The same code, with so much white around it in place of one module. */
function bordered(rows: readonly boolean[][], border: number): boolean[][] {
  const size = rows.length - 2 + 2 * border;
  const inside = rows.slice(1, -1).map((row) => {
    const line = Array.from({ length: size }, () => false);
    for (const [at, dark] of row.slice(1, -1).entries()) line[at + border] = dark;
    return line;
  });
  const white = Array.from({ length: border }, () => Array.from({ length: size }, () => false));
  return [...white, ...inside, ...white];
}
