/** A point of a drawing, in millimetres from its upper left corner. */
export type Point = readonly [x: number, y: number];

/** What the drawings are made of: black lines and white areas, which survive any photocopier. */
export type Shape = AreaShape | LineShape | TextShape;

interface AreaShape {
  readonly kind: 'area';
  readonly points: readonly Point[];
  readonly fill: 'white' | 'black';
}

interface LineShape {
  readonly kind: 'line';
  readonly points: readonly Point[];
  /** Folds are `dashed`, and what scissors follow is `cut`, as on the printed sheet. */
  readonly style: 'solid' | 'dashed' | 'cut' | 'thick' | 'thin';
}

interface TextShape {
  readonly kind: 'text';
  readonly text: string;
  /** The middle of the text, or its beginning, on its base line. */
  readonly at: Point;
  readonly sizeMm: number;
  readonly align: 'start' | 'middle';
  readonly isTurned?: boolean;
  readonly isBold?: boolean;
}

/** A rectangle. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Draws a piece of paper. */
export function drawPaper({ x, y, width, height }: Rectangle): Shape {
  const points: readonly Point[] = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
  return { kind: 'area', points, fill: 'white' };
}

/** Draws a line. */
export function drawLine(style: LineShape['style'], ...points: readonly Point[]): Shape {
  return { kind: 'line', style, points };
}

/** Draws an arc from one point to another, and the head of an arrow at its end. A greater bend goes further to the left of the way. */
export function drawArrow(from: Point, to: Point, bend = 0): readonly Shape[] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const middle: Point = [(from[0] + to[0]) / 2 + dy * bend, (from[1] + to[1]) / 2 - dx * bend];
  const points = Array.from({ length: 13 }, (_, index): Point => {
    const t = index / 12;
    const mix = (a: number, b: number, c: number): number =>
      (1 - t) ** 2 * a + 2 * (1 - t) * t * b + t ** 2 * c;
    return [mix(from[0], middle[0], to[0]), mix(from[1], middle[1], to[1])];
  });
  const angle = Math.atan2(to[1] - middle[1], to[0] - middle[0]);
  const corner = (turn: number): Point => [
    to[0] - 3 * Math.cos(angle + turn),
    to[1] - 3 * Math.sin(angle + turn),
  ];
  const head: Shape = { kind: 'area', points: [to, corner(0.45), corner(-0.45)], fill: 'black' };
  return [drawLine('thick', ...points.slice(0, -1)), head];
}

/** Fills a rectangle with slanted lines, as grey does not survive a photocopier. */
export function drawHatch({ x, y, width, height }: Rectangle): readonly Shape[] {
  const step = 2.4;
  const lines: Shape[] = [];
  for (let offset = step; offset < width + height; offset += step) {
    const from: Point = [x + Math.min(offset, width), y + Math.max(0, offset - width)];
    const to: Point = [x + Math.max(0, offset - height), y + Math.min(offset, height)];
    lines.push(drawLine('thin', from, to));
  }
  return lines;
}

/** Draws scissors whose blades end at a point, cutting to the right or downwards. */
export function drawScissors([x, y]: Point, along: 'horizontal' | 'vertical'): readonly Shape[] {
  const place = (dx: number, dy: number): Point =>
    along === 'horizontal' ? [x + dx, y + dy] : [x + dy, y + dx];
  const ring = (dy: number): Shape =>
    drawLine(
      'thick',
      ...Array.from({ length: 13 }, (_, index) => {
        const angle = (index / 12) * 2 * Math.PI;
        return place(-7.4 + 1.5 * Math.cos(angle), dy + 1.5 * Math.sin(angle));
      }),
    );
  return [
    drawLine('thick', place(0, -1.2), place(-6.2, 1.4)),
    drawLine('thick', place(0, 1.2), place(-6.2, -1.4)),
    ring(-2.2),
    ring(2.2),
  ];
}
