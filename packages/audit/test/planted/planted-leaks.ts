import { plantedPayments } from './planted-payments.ts';
import { plantedFiles } from './planted-files.ts';
import { plantedClosed } from './planted-closed.ts';
import type { PlantedLeak } from './planted-leak.ts';
import { plantedLinks } from './planted-links.ts';
import { plantedLoads } from './planted-loads.ts';
import { plantedOmissions } from './planted-omissions.ts';
import { plantedPolicies } from './planted-policies.ts';
import { plantedTrackers } from './planted-trackers.ts';

/** Every leak that the audit must find. */
export const plantedLeaks: readonly PlantedLeak[] = [
  ...plantedPayments,
  ...plantedFiles,
  ...plantedClosed,
  ...plantedLinks,
  ...plantedLoads,
  ...plantedOmissions,
  ...plantedPolicies,
  ...plantedTrackers,
];
