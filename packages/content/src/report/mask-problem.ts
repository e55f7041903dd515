import type { Problem } from '../model/problem.ts';

/** What others may read of a problem: neither where it is, when its entry is not shown, nor anything that is not shown. */
export function maskProblem(problem: Problem): Problem {
  const { masked, code, severity, closed, file, line, column } = problem;
  if (!closed && !masked) return problem;
  const position =
    masked?.isNamed && !closed
      ? { file, line, column, path: masked.path }
      : { file: '', line: 1, column: 1, path: [] };
  const { messages, suggestion } = masked ?? problem;
  const words = suggestion ? { messages, suggestion } : { messages };
  return { code, severity, ...position, closed, ...words };
}
