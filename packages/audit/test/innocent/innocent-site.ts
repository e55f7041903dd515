import type { PlantedLeak } from '../planted/planted-leak.ts';

/** A site that looks like one with a leak, and in which there must be no finding: a false alarm teaches to ignore the next one. */
export type InnocentSite = Pick<PlantedLeak, 'name' | 'files' | 'options'>;
