import type { OptionNames } from '@comunal/http/check-option-names';
import { correction as levels, generate, mode, type Mode } from 'lean-qr';
import { badOption, FundraisingError } from '../fundraising-error.ts';

/** The error correction level: how much of a code may be dirty or torn, 7, 15, 25 or 30 per cent. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

const LEVELS = { L: levels.L, M: levels.M, Q: levels.Q, H: levels.H } as const;

/** Options of a QR code. */
export interface QrOptions {
  /** The error correction level: 7, 15, 25 or 30 per cent of the code may be dirty or torn. @defaultValue 'M' */
  readonly correction?: QrLevel | undefined;
  /** The quiet zone around it, in modules; readers need four. @defaultValue 4 */
  readonly border?: number | undefined;
}

/** The names of all options. @internal */
export const qrOptionNames: OptionNames<QrOptions> = { correction: true, border: true };

/**
 * Creates the modules of a QR code, row by row, with the border; true is dark.
 *
 * @throws `FundraisingError` for a text that does not fit, one with a lone surrogate, and invalid options.
 */
export function createQrModules(
  text: string,
  { correction = 'M', border = 4 }: QrOptions,
): readonly (readonly boolean[])[] {
  if (!Object.hasOwn(LEVELS, correction)) throw badOption('correction', 'L, M, Q or H');
  if (!Number.isFinite(border)) throw badOption('border', 'a number of modules');
  // SEPA codes name their character set, and have to use level M.
  const charset = /^BCD\r?\n\d{3}\r?\n(\d)/.exec(text)?.[1];
  const isLatin = charset === '2';
  const isOutsideLatin = [...text].some((character) => character > '\u{ff}');
  if (charset !== undefined && charset !== '1' && (!isLatin || isOutsideLatin))
    throw new FundraisingError(
      'bad-details',
      'A SEPA code in this character set is not supported: write it in UTF-8 (encoding 1).',
      {
        about: 'encoding',
      },
    );
  if (/\p{Cs}/u.test(text))
    throw new FundraisingError(
      'bad-details',
      'A text with a lone surrogate cannot be written as a QR code.',
      {
        about: 'text',
      },
    );
  const level = LEVELS[charset === undefined ? correction : 'M'];
  const content = isLatin
    ? mode.bytes(Uint8Array.from(text, (character) => character.charCodeAt(0)))
    : chooseMode(text);
  const code = generateCode(content, level);
  if (!code)
    throw new FundraisingError(
      'qr-too-long',
      `A text of ${text.length} characters does not fit into a QR code.`,
    );
  const quietZone = Math.min(20, Math.max(0, Math.round(border)));
  const coordinates = Array.from(
    { length: code.size + 2 * quietZone },
    (_, index) => index - quietZone,
  );
  return coordinates.map((y) => coordinates.map((x) => code.get(x, y)));
}

/** Chooses the most compact mode: digits, then capitals, then bytes, as UTF-8 without an ECI mark that few readers support. */
function chooseMode(text: string): Mode {
  if (/^\d*$/.test(text)) return mode.numeric(text);
  if (/^[\dA-Z $%*+\-./:]*$/.test(text)) return mode.alphaNumeric(text);
  return mode.bytes(new TextEncoder().encode(text));
}

/** Generates the code in the smallest version that fits; undefined where none does. */
function generateCode(
  content: Mode,
  level: (typeof LEVELS)[QrLevel],
): ReturnType<typeof generate> | undefined {
  try {
    return generate(content, { minCorrectionLevel: level, maxCorrectionLevel: level });
  } catch {
    return undefined;
  }
}
