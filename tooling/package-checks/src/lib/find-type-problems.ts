import { readFileSync } from 'node:fs';
import { checkPackage, createPackageFromTarballData, type Problem } from '@arethetypeswrong/core';
import { problemKindInfo } from '@arethetypeswrong/core/problems';

/** The ways to resolve that attw's own profile `esm-only` leaves out: from CommonJS, and as Node 10 did. */
const IGNORED = new Set(['node10', 'node16-cjs']);

/**
 * Looks by attw for entries of a tarball whose types no compiler finds, or that say something else than the code. In this
 * process: its command loads a compiler of its own each time.
 *
 * @param excluded - Subpaths that are not looked at.
 * @returns A line for each problem.
 */
export async function findTypeProblems(
  tarball: string,
  excluded: readonly string[],
): Promise<string[]> {
  const packed = createPackageFromTarballData(new Uint8Array(readFileSync(tarball)));
  const analysis = await checkPackage(packed, { excludeEntrypoints: [...excluded] });
  if (!analysis.types) return []; // attw has nothing to look at: publint names the files that are missing
  return analysis.problems
    .filter((problem) => !('resolutionKind' in problem && IGNORED.has(problem.resolutionKind)))
    .map(describeProblem);
}

function describeProblem(problem: Problem): string {
  const { title, docsUrl } = problemKindInfo[problem.kind];
  const place =
    'entrypoint' in problem ? `${problem.entrypoint}, ${problem.resolutionKind}` : problem.kind;
  return `${place}: ${title} (${docsUrl})`;
}
