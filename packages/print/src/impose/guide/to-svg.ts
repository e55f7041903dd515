import type { FoldingWords } from './folding-words.ts';
import type { Point, Shape } from './shapes.ts';

/** A page with a drawing, in millimetres. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** How much larger it is printed. */
  readonly scale: number;
  readonly shapes: readonly Shape[];
  readonly words: FoldingWords;
  /** Whether it stands beside the sentence about it, so that a screen reader leaves it out. */
  readonly isBesideItsWords?: boolean;
}

const LINES = {
  solid: 'stroke-width="0.4"',
  dashed: 'stroke-width="0.35" stroke-dasharray="1.6 1.2"',
  cut: 'stroke-width="0.9" stroke-dasharray="2.4 1.6"',
  thick: 'stroke-width="0.9" stroke-linecap="round"',
  thin: 'stroke-width="0.15"',
} as const;

/** Writes a drawing as SVG. */
export function toSvg(drawing: Drawing): string {
  const { width, height, scale, shapes, words, isBesideItsWords = false } = drawing;
  const size = `width="${write(width * scale)}mm" height="${write(height * scale)}mm"`;
  const role = isBesideItsWords
    ? 'aria-hidden="true"'
    : `role="img" lang="${escape(words.language)}"`;
  const title = isBesideItsWords ? '' : `<title>${escape(words.title)}</title>`;
  const head = `<svg xmlns="http://www.w3.org/2000/svg" ${role} ${size} viewBox="0 0 ${write(width)} ${write(height)}">`;
  const paper = `<rect width="${write(width)}" height="${write(height)}" fill="#fff"/>`;
  return `${head}${title}${paper}${shapes.map(toElement).join('')}</svg>`;
}

function toElement(shape: Shape): string {
  if (shape.kind === 'area')
    return `<polygon points="${toPoints(shape.points)}" fill="${shape.fill === 'white' ? '#fff' : '#000'}" stroke="#000" stroke-width="0.4" stroke-linejoin="round"/>`;
  if (shape.kind === 'line')
    return `<polyline points="${toPoints(shape.points)}" fill="none" stroke="#000" ${LINES[shape.style]}/>`;
  const [x, y] = shape.at;
  const turn = shape.isTurned === true ? ` transform="rotate(180 ${write(x)} ${write(y)})"` : '';
  const weight = shape.isBold === true ? ' font-weight="700"' : '';
  const anchor = shape.align === 'middle' ? ' text-anchor="middle"' : '';
  return `<text x="${write(x)}" y="${write(y)}" font-family="Helvetica, Arial, sans-serif" font-size="${write(shape.sizeMm)}"${weight}${anchor}${turn}>${escape(shape.text)}</text>`;
}

function toPoints(points: readonly Point[]): string {
  return points.map(([x, y]) => `${write(x)},${write(y)}`).join(' ');
}

function write(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
