import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeProjectFolder, PROJECT_FOLDER } from '../project-folder.ts';
import { createPublishError } from './publish-error.ts';
import type { PublishServices } from './publish-services.ts';
import { readFreeBytes } from '../read-free-bytes.ts';

/** Returns the folder for the work files of a run. */
export function getWorkFolder({ projectDir }: PublishServices, runId: string): string {
  return join(projectDir, PROJECT_FOLDER, 'work', runId);
}

/**
 * Makes the folder for the work files of a run, which its owner alone can open.
 * @throws `StepError` `disk-full` where there is no room for so many bytes.
 */
export async function makeWorkFolder(
  services: PublishServices,
  runId: string,
  bytes: number,
): Promise<string> {
  const folder = getWorkFolder(services, runId);
  await makeProjectFolder(folder);
  await checkFreeBytes(services, folder, bytes);
  return folder;
}

/** @throws `StepError` `disk-full` where there is no room for so many bytes. */
export async function checkFreeBytes(
  { getFreeBytes = readFreeBytes }: PublishServices,
  folder: string,
  bytes: number,
): Promise<void> {
  const free = await getFreeBytes(folder);
  if (free < bytes) throw createPublishError('disk-full', { needed: toMegabytes(bytes) });
}

/** Removes the work files of a run. @returns Whether there were any. */
export async function removeWorkFolder(services: PublishServices, runId: string): Promise<boolean> {
  const folder = getWorkFolder(services, runId);
  const wasThere = existsSync(folder);
  await rm(folder, { recursive: true, force: true });
  return wasThere;
}

/** Converts bytes to megabytes, for messages. */
export function toMegabytes(bytes: number): number {
  return Math.ceil(bytes / 1_000_000);
}
