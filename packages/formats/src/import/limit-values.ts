import { ImportProblemCode, type ReportProblem } from './import-problem.ts';

const maxValues = 50;

/** Keeps the first values of a field that holds several ones, and reports that there are too many. */
export function limitValues<T>(values: readonly T[], report: ReportProblem): readonly T[] {
  if (values.length > maxValues) report(ImportProblemCode.ManyValues, { max: maxValues });
  return values.slice(0, maxValues);
}
