import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The dist-tag of snapshots: `npm install @comunal/http@snapshot`. */
const SNAPSHOT_TAG = 'snapshot';

/** A package in the plan that `changeset pack` writes, groups of which are published one after another. */
interface PlannedRelease {
  readonly name: string;
  readonly version: string;
  readonly tag: string;
}

interface PlanFile {
  readonly version: number;
  readonly plan: readonly (readonly PlannedRelease[])[];
}

/**
 * Keeps snapshots out of `latest`, which changesets has no option for while packing, and beside snapshots publishes
 * nothing else: a version that a branch raised is not released yet.
 *
 * @returns What is left to publish.
 */
export function separateSnapshots(packDir: string): readonly PlannedRelease[] {
  const file = join(packDir, 'publish-plan.json');
  if (!existsSync(file)) return [];
  const { plan, ...rest } = JSON.parse(readFileSync(file, 'utf8')) as PlanFile; // written by changesets
  const isSnapshot = ({ version }: PlannedRelease): boolean => version.includes('-');
  if (!plan.flat().some(isSnapshot)) return plan.flat();
  const snapshots = plan
    .map((group) => group.filter(isSnapshot).map((release) => ({ ...release, tag: SNAPSHOT_TAG })))
    .filter((group) => group.length > 0);
  writeFileSync(file, JSON.stringify({ ...rest, plan: snapshots }, null, 2));
  return snapshots.flat();
}
