import { readPublicExports } from '../lib/public-exports.ts';
import type { Problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import { docComments } from './doc-comments.ts';
import { exportCollisions } from './export-collisions.ts';

/** `doc-comments` and `export-collisions` at once: what takes most of the time of each is to read the same sources. */
export function publicExports(workspace: Workspace): Problem[] {
  // Collisions are with all packages, comments of those that are selected.
  const read = workspace.partial ? undefined : readPublicExports(workspace);
  return [...docComments(workspace, read), ...exportCollisions(workspace, read)];
}
