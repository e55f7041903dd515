/**
 * Sentences about the problems of captions, in Spanish, English and Portuguese. Apart from the main entry, which holds no
 * texts.
 *
 * @packageDocumentation
 */
export { describeProblem } from './describe-problem.ts';
