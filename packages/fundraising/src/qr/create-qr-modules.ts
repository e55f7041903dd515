import { correction as levels, generate, mode, type Mode } from 'lean-qr';
import { badOption, FundraisingError } from '../fundraising-error.ts';

/** How much of a code may be dirty or torn: 7, 15, 25 or 30 per cent. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

const LEVELS = { L: levels.L, M: levels.M, Q: levels.Q, H: levels.H } as const;

/** How a QR code is made. */
export interface QrOptions {
  /** How much of it may be dirty or torn: 7, 15, 25 or 30 per cent. @defaultValue 'M' */
  readonly correction?: QrLevel | undefined;
  /** White around it, in modules; readers ask for four. @defaultValue 4 */
  readonly border?: number | undefined;
}

/**
 * The dark squares of a QR code, row by row, with the border.
 *
 * @throws `FundraisingError` for a text that has no place in one, one with half of a pair of surrogates, and options that are
 * none.
 */
export function createQrModules(
  text: string,
  { correction = 'M', border = 4 }: QrOptions,
): readonly (readonly boolean[])[] {
  if (!Object.hasOwn(LEVELS, correction)) throw badOption('correction', 'L, M, Q or H');
  if (!Number.isFinite(border)) throw badOption('border', 'a number of modules');
  // Transfers in euros name their character set; level M is prescribed for them.
  const charset = /^BCD\r?\n\d{3}\r?\n(\d)/.exec(text)?.[1];
  const isLatin = charset === '2';
  const hasForeign = [...text].some((sign) => sign > '\u{ff}');
  if (charset !== undefined && charset !== '1' && (!isLatin || hasForeign))
    throw new FundraisingError('bad-details', 'Write this transfer in UTF-8 (encoding 1).', {
      about: 'encoding',
    });
  if (/\p{Cs}/u.test(text))
    throw new FundraisingError(
      'bad-details',
      'Half of a pair of surrogates has no place in a code.',
      {
        about: 'text',
      },
    );
  const level = LEVELS[charset === undefined ? correction : 'M'];
  const content = isLatin
    ? mode.bytes(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))
    : shortest(text);
  const code = drawn(content, level);
  if (!code)
    throw new FundraisingError(
      'qr-too-long',
      `A text of ${text.length} signs has no place in a QR code.`,
    );
  const white = Math.min(20, Math.max(0, Math.round(border)));
  const places = Array.from({ length: code.size + 2 * white }, (_, at) => at - white);
  return places.map((y) => places.map((x) => code.get(x, y)));
}

/** Digits take less room than capital letters, those less than bytes: these as UTF-8 without a mark that few readers know. */
function shortest(text: string): Mode {
  if (/^\d*$/.test(text)) return mode.numeric(text);
  if (/^[\dA-Z $%*+\-./:]*$/.test(text)) return mode.alphaNumeric(text);
  return mode.bytes(new TextEncoder().encode(text));
}

/** In the smallest version that the level leaves room in; undefined where none does. */
function drawn(
  content: Mode,
  level: (typeof LEVELS)[QrLevel],
): ReturnType<typeof generate> | undefined {
  try {
    return generate(content, { minCorrectionLevel: level, maxCorrectionLevel: level });
  } catch {
    return undefined;
  }
}
