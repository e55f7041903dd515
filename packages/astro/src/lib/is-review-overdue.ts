import { lastDay, type PartialDate } from '@comunal/schemas';

/** Whether the last day on which a review was due has passed, on a day given as `YYYY-MM-DD`. */
export function isReviewOverdue(reviewBy: PartialDate | undefined, today: string): boolean {
  return reviewBy !== undefined && lastDay(reviewBy) < today;
}
