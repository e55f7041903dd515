import { axeViolations } from '@comunal/test-kit';
import type { Page } from 'playwright';

/** What axe finds wrong in a page, but for the search, which stands in every page. */
export async function ownViolations(page: Page): Promise<string[]> {
  const violations = await axeViolations(page);
  return violations.filter((violation) => !violation.includes('data-open-modal'));
}
