const POINTS_PER_MM = 72 / 25.4;

/** Converts points of PDF, 72 to the inch, to millimetres. */
export function toMm(points: number): number {
  return points / POINTS_PER_MM;
}

/** Converts millimetres to points of PDF. */
export function toPoints(mm: number): number {
  return mm * POINTS_PER_MM;
}
