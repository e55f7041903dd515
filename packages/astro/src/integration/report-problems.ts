import { formatProblem, type Problem } from '@comunal/content';
import { ContentError } from '@comunal/content/astro';
import { negotiateLocale } from '@comunal/i18n';
import { knownLocales } from '@comunal/i18n/lite';
import type { AstroIntegrationLogger } from 'astro';

/**
 * Logs the problems of the content without naming closed entries, since the log of a build is often public.
 *
 * @throws ContentError when there is an error among them.
 */
export function reportProblems(problems: readonly Problem[], logger: AstroIntegrationLogger): void {
  const errors: string[] = [];
  for (const problem of problems) {
    const line = describeProblem(problem);
    if (problem.severity === 'error') errors.push(line);
    else if (problem.severity === 'warning') logger.warn(line);
    else logger.info(line);
  }
  if (errors.length > 0) throw new ContentError(errors);
}

/** Describes a problem in a line, in the language of the environment, naming no closed entry. */
export function describeProblem(problem: Problem): string {
  return formatProblem(problem, readLocale(), { maskClosed: true });
}

function readLocale(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const wanted = (LC_ALL || LC_MESSAGES || LANG || '').replace(/[.@].*$/, '').replaceAll('_', '-');
  return negotiateLocale([wanted], knownLocales(), 'es');
}
