/**
 * A loader for Astro's content collections that loads nothing but public forms.
 *
 * @packageDocumentation
 */
export { comunalLoader, type ComunalLoader, type ComunalLoaderOptions } from './comunal-loader.ts';
export { ContentError } from './content-error.ts';
export { localeOfEnvironment } from './locale-of-environment.ts';
export {
  reportProblems,
  type ProblemLogger,
  type ReportProblemsOptions,
} from './report-problems.ts';
