/**
 * Sentences about the problems of captions, in Spanish, English and Portuguese. They have their own entry point, so that
 * the main one contains no translations.
 *
 * @packageDocumentation
 */
export {
  describeProblem,
  translateProblem,
  type DescribableProblem,
  type ProblemSentence,
} from './describe-problem.ts';
