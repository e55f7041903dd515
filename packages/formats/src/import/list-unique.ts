import {
  createReport,
  ImportProblemCode,
  type ImportProblem,
  type ProblemLocation,
} from './import-problem.ts';

/** A draft and where in the file it is. */
export interface LocatedDraft<T> {
  readonly draft: T;
  readonly location: ProblemLocation;
}

/** Keeps the first draft of those that have the same guid, and reports the others: importing again could not distinguish them. */
export function listUnique<T extends { readonly guid: string }>(
  drafts: readonly LocatedDraft<T>[],
  problems: ImportProblem[],
): T[] {
  const guids = new Set<string>();
  return drafts.flatMap(({ draft, location }) => {
    if (guids.has(draft.guid)) {
      createReport(problems, location)(ImportProblemCode.DuplicateGuid);
      return [];
    }
    guids.add(draft.guid);
    return [draft];
  });
}
