/** Result counts of checks and tests. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
}

/** Formats the closing line, such as `12 passed, 0 failed, 3 skipped`. */
export function formatCounts({ passed, failed, skipped = 0 }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
