/**
 * Which of several words a person most likely meant. Runs anywhere, in pages as well.
 *
 * @example
 * ```ts
 * import { nearest } from '@comunal/command/nearest';
 *
 * console.log(nearest('tilte', ['title', 'summary'])); // → title
 * ```
 *
 * @packageDocumentation
 */
export { editDistance } from './edit-distance.ts';
export { nearest } from './nearest.ts';
