import type { Problem } from '../model/problem.ts';
import { formatProblem } from '../report/format-problem.ts';
import { ContentError } from './content-error.ts';
import { localeOfEnvironment } from './locale-of-environment.ts';

/** What lines of a log are written to, such as the logger of an Astro integration. */
export interface ProblemLogger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Options of {@link reportProblems}. */
export interface ReportProblemsOptions {
  /** The language of the log. @defaultValue that of the environment, else Spanish */
  readonly locale?: string;
  /** Whether errors are logged and stop nothing, as while the content is being written. @defaultValue false */
  readonly isWatching?: boolean;
}

/**
 * Logs the problems of the content without naming closed entries, since the log of a build is often public.
 *
 * @throws ContentError when there is an error among them, unless `isWatching`.
 */
export function reportProblems(
  problems: readonly Problem[],
  logger: ProblemLogger,
  { locale = localeOfEnvironment(), isWatching = false }: ReportProblemsOptions = {},
): void {
  const errors: string[] = [];
  for (const problem of problems) {
    const line = formatProblem(problem, locale, { maskClosed: true });
    if (problem.severity === 'error') errors.push(line);
    else if (problem.severity === 'warning') logger.warn(line);
    else logger.info(line);
  }
  if (errors.length > 0 && !isWatching) throw new ContentError(errors);
  for (const line of errors) logger.error(line);
}
