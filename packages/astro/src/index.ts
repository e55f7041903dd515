/**
 * An Astro integration that makes a collective's whole site from a folder of content.
 *
 * @packageDocumentation
 */
export { comunal } from './integration/comunal.ts';
export type { ComponentName } from './integration/component-names.ts';
export type {
  ComunalOptions,
  OfflineOptions,
  QuickExitOptions,
} from './integration/comunal-options.ts';
export type { Section } from './lib/section-names.ts';
