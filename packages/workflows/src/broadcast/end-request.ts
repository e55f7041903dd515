import { wait, type Clock } from '@comunal/http';
import { access, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeProjectFolder } from '../project-folder.ts';

/** How often a push looks whether somebody wants it to end. */
const lookEveryMs = 1_000;

/** The private folder of broadcasts in a project. */
export function toBroadcastDir(projectDir: string): string {
  return join(projectDir, '.comunal', 'broadcast');
}

/**
 * Asks the push of a run to end, from any process on the same computer. It takes about a second.
 *
 * @param projectDir - The folder of the project, as the worker of the run has it.
 * @param runId - The whole identifier of the run. A run that pushes nothing does not hear it.
 * @example
 * ```ts
 * import { requestEnd, type Jobs } from '@comunal/workflows/jobs';
 *
 * export async function endBroadcasts(jobs: Jobs) {
 *   const runs = await jobs.list({ workflow: 'broadcast', states: ['running'] });
 *   for (const { id } of runs) await requestEnd('.', id);
 * }
 * ```
 */
export async function requestEnd(projectDir: string, runId: string): Promise<void> {
  const dir = toBroadcastDir(projectDir);
  await makeProjectFolder(dir);
  await writeFile(toPath(dir, runId), '', { mode: 0o600 });
}

/** Waits until somebody asks a run to end. @throws The signal's reason. */
export async function waitForEndRequest(
  projectDir: string,
  runId: string,
  { clock, signal }: { readonly clock: Clock; readonly signal: AbortSignal },
): Promise<void> {
  const path = toPath(toBroadcastDir(projectDir), runId);
  while (!(await exists(path))) await wait(clock, lookEveryMs, signal);
}

/** Forgets the request, once the push has ended. */
export async function clearEndRequest(projectDir: string, runId: string): Promise<void> {
  await rm(toPath(toBroadcastDir(projectDir), runId), { force: true });
}

function toPath(dir: string, runId: string): string {
  return join(dir, `${runId.replaceAll(/[^\w-]/g, '')}.end`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
