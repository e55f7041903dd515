/**
 * Sentences about the problems of imported files, in Spanish, English and Portuguese. They have their own entry point, so that
 * the others contain no translations.
 *
 * @packageDocumentation
 */
export { describeOmission } from './describe-omission.ts';
export {
  describeProblem,
  translateProblem,
  type ImportProblemSentence,
} from './describe-problem.ts';
