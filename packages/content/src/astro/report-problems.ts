import { relative, resolve } from 'node:path';
import { shellWord } from '@comunal/command';
import { pickMessage } from '@comunal/i18n/lite';
import type { Problem, ProblemMessages } from '../model/problem.ts';
import { formatProblem } from '../report/format-problem.ts';
import { maskProblem } from '../report/mask-problem.ts';
import { ContentError } from './content-error.ts';
import { localeOfEnvironment } from './locale-of-environment.ts';

/** What lines of a log are written to, such as the logger of an Astro integration. */
export interface ProblemLogger {
  /**
   * Receives a notice, in one line.
   * @param message - The line, without its end.
   */
  info(message: string): void;
  /**
   * Receives a warning, in one line.
   * @param message - The line, without its end.
   */
  warn(message: string): void;
  /**
   * Receives an error, in one line, while `isWatching`.
   * @param message - The line, without its end.
   */
  error(message: string): void;
}

/** Options of {@link reportProblems}. */
export interface ReportProblemsOptions {
  /** The language of the log. @defaultValue that of the environment, else Spanish */
  readonly locale?: string;
  /** Whether errors are logged and stop nothing, as while the content is being written. @defaultValue false */
  readonly isWatching?: boolean;
  /** The content folder, as an absolute path. @defaultValue `content` in the working directory */
  readonly dir?: string;
}

// Here and not in the message files, as in `formatProblem`.
const seeCheck: ProblemMessages = {
  es: 'Lo que aquí no se nombra te lo dice, en tu computadora: {call}',
  en: 'What is not named here is named, on your computer, by: {call}',
  pt: 'O que não é nomeado aqui é nomeado, no seu computador, por: {call}',
};

/**
 * Logs the problems of the content without naming closed entries, since the log of a build is often public. Where that leaves
 * something out, the command that names it is added.
 *
 * @param problems - Those of a `Content`, as `loadContent` reports them.
 * @param logger - What receives the lines; `console` will do.
 * @param options - The language, the folder, and whether errors stop the build.
 * @throws ContentError when there is an error among them, unless `isWatching`.
 * @example
 * ```ts
 * import { loadContent } from '@comunal/content';
 * import { reportProblems } from '@comunal/content/astro';
 *
 * const { problems } = await loadContent('mistakes');
 * reportProblems(problems, console, { locale: 'en', isWatching: true, dir: 'mistakes' });
 * ```
 */
export function reportProblems(
  problems: readonly Problem[],
  logger: ProblemLogger,
  {
    locale = localeOfEnvironment(),
    isWatching = false,
    dir = resolve('content'),
  }: ReportProblemsOptions = {},
): void {
  const errors: string[] = [];
  for (const problem of problems) {
    const line = formatProblem(problem, locale, { maskClosed: true });
    if (problem.severity === 'error') errors.push(line);
    else if (problem.severity === 'warning') logger.warn(line);
    else logger.info(line);
  }
  const isMasked = problems.some(
    (each) => each.severity !== 'notice' && maskProblem(each) !== each,
  );
  const call = `npx comunal check ${shellWord(relative(process.cwd(), dir) || '.')}`;
  const advice = isMasked
    ? pickMessage(seeCheck, locale).text.replace('{call}', () => call)
    : undefined;
  if (errors.length > 0 && !isWatching) throw new ContentError(errors, advice);
  for (const line of errors) logger.error(line);
  if (advice !== undefined) logger.info(advice);
}
