import { paperSizes, type PaperName, type PaperSize } from '../impose/paper-size.ts';
import { PrintError } from '../print-error.ts';

/** Smaller paper has no room for a QR code and a sentence; larger is no paper. */
const [LEAST_MM, MOST_MM] = [50, 2000];

/**
 * Returns the size of a paper, upright.
 * @throws {@link PrintError} with `bad-option`.
 */
export function readPaper(paper: PaperName | PaperSize = 'letter'): PaperSize {
  const size = typeof paper === 'string' ? paperByName(paper) : paper;
  const sides = size ? [size.widthMm, size.heightMm].toSorted((a, b) => a - b) : [];
  const [widthMm = 0, heightMm = 0] = sides;
  if (!(widthMm >= LEAST_MM && heightMm <= MOST_MM))
    throw new PrintError(
      'bad-option',
      `paper has to be one of ${Object.keys(paperSizes).join(', ')}, or { widthMm, heightMm } of ${LEAST_MM} to ${MOST_MM} mm.`,
      { about: 'paper' },
    );
  return { widthMm, heightMm };
}

function paperByName(name: string): PaperSize | undefined {
  return Object.hasOwn(paperSizes, name) ? paperSizes[name as PaperName] : undefined; // Just looked up.
}
