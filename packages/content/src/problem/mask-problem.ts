import type { Problem } from './problem.ts';

/** What others may read of a problem: nothing of where it is, nor any name, when its entry is closed or may be. */
export function maskProblem(problem: Problem): Problem {
  if (!problem.closed && !problem.masked) return problem;
  const { code, severity, closed } = problem;
  const words = problem.masked ?? problem;
  const nowhere = { file: '', line: 1, column: 1, path: [] };
  const told = { code, severity, ...nowhere, closed, messages: words.messages };
  return words.suggestion ? { ...told, suggestion: words.suggestion } : told;
}
