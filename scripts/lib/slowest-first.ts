import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** In the order in which they begin: each file of the site opens or builds a whole one. */
const PROJECTS = ['site', 'isolated', 'node'];

/** What takes longest, though the size of the file does not say so. */
const SLOW: readonly RegExp[] = [
  /\/content\/test\/hangs\./,
  /\/create-comunal\/test\/build\./,
  /\/fundraising\/test\/(?:verify|element\/seen-by-all)\./,
  /\/peertube\/test\/cli\/upload\./,
];

/**
 * Lets vitest begin with the files that take longest, so that none of them runs alone at the end. On a fresh clone vitest has no
 * durations to go by, and takes the largest files first. The files of a project stay together: a process that they share goes on
 * only to a file of the same project.
 */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // eslint-disable-next-line unicorn/no-array-sort -- this is the sequencer's own method, not that of an array
    const sorted = await super.sort(files);
    return sorted
      .map((file, index) => ({ file, index, rank: rankOf(file) }))
      .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
      .map(({ file }) => file);
  }
}

function rankOf({ moduleId, project }: TestSpecification): number {
  const isSlow = SLOW.some((pattern) => pattern.test(moduleId));
  return PROJECTS.indexOf(project.name) * 2 + (isSlow ? 0 : 1);
}
