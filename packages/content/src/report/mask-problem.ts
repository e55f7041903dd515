import type { Problem } from '../model/problem.ts';

/**
 * Masks a problem for others: without its location when the entry is not visible, and without any content that is not public.
 *
 * @param problem - One of `content.problems`.
 * @example
 * ```ts
 * import { formatProblem, loadContent, maskProblem } from '@comunal/content';
 *
 * const { problems } = await loadContent('mistakes');
 * for (const problem of problems.map(maskProblem)) console.error(formatProblem(problem, 'es'));
 * ```
 */
export function maskProblem(problem: Problem): Problem {
  const { masked, code, severity, closed, file, line, column } = problem;
  if (!closed && !masked) return problem;
  const position =
    masked?.isNamed && !closed
      ? { file, line, column, path: masked.path }
      : { file: '', line: 1, column: 1, path: [] };
  const { messages, suggestion } = masked ?? problem;
  const text = suggestion ? { messages, suggestion } : { messages };
  return { code, severity, ...position, closed, ...text };
}
