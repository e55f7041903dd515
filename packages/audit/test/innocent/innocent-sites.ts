import { innocentPayments } from './innocent-payments.ts';
import { innocentFiles } from './innocent-files.ts';
import { innocentClosed } from './innocent-closed.ts';
import { innocentLinks } from './innocent-links.ts';
import { innocentLoads } from './innocent-loads.ts';
import { innocentOmissions } from './innocent-omissions.ts';
import { innocentPolicies } from './innocent-policies.ts';
import type { InnocentSite } from './innocent-site.ts';

/** Every site in which nothing must be found. */
export const innocentSites: readonly InnocentSite[] = [
  ...innocentPayments,
  ...innocentFiles,
  ...innocentClosed,
  ...innocentLinks,
  ...innocentLoads,
  ...innocentOmissions,
  ...innocentPolicies,
];
