import { expect, it } from 'vitest';
import { isReviewOverdue } from './is-review-overdue.ts';

it.each([
  ['2026', '2026-12-31', false],
  ['2026', '2027-01-01', true],
  ['2026-11', '2026-11-30', false],
  ['2026-11', '2026-12-01', true],
  ['2026-11-28', '2026-11-28', false],
  [undefined, '2026-11-28', false],
])('takes a review by %s for overdue on %s: %s', (reviewBy, today, isOverdue) => {
  expect(isReviewOverdue(reviewBy, today)).toBe(isOverdue);
});
