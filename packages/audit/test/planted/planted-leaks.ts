import type { PlantedLeak } from './planted-leak.ts';
import { plantedOmissions } from './planted-omissions.ts';

/** Every leak that the audit must find. */
export const plantedLeaks: readonly PlantedLeak[] = [...plantedOmissions];
