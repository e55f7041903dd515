/**
 * A loader for Astro's content collections that hands on nothing but what the outside may see.
 *
 * @packageDocumentation
 */
export { comunalLoader, type ComunalLoader, type ComunalLoaderOptions } from './comunal-loader.ts';
export { ContentError } from './content-error.ts';
