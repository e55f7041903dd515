/**
 * What `comunal check` and `loadContent` check of ways to give in content: accounts, codes, addresses and links.
 *
 * @packageDocumentation
 */
import type { ContentCheck } from '@comunal/schemas';
import { checkRails } from './check-rails.ts';

/** The checks of this package. */
export const checks: readonly ContentCheck[] = [
  { name: 'fundraising', types: ['campaign'], check: checkRails },
];
