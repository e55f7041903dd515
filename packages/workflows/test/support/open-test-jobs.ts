import { createHash } from 'node:crypto';
import { cp, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { JobsHost } from '../../src/engine/jobs.ts';
import { openJobs, type OpenJobsOptions } from '../../src/engine/open-jobs.ts';
import { makeDatabaseFolder } from './test-folder.ts';

const cache = fileURLToPath(new URL('../../../../node_modules/.cache/comunal/', import.meta.url));

/** Opens jobs in an embedded database of their own, which is closed and deleted when the test ends. */
export async function openTestJobs(
  options: Partial<OpenJobsOptions> = {},
): Promise<JobsHost & { readonly dir: string }> {
  const dir = options.dir ?? (await createJobsFolder());
  const jobs = await openJobs({ ...options, dir });
  onTestFinished(() => jobs.close());
  return Object.assign(jobs, { dir });
}

/** Makes a folder with an empty database of jobs in it: to create one takes three seconds and a gigabyte. */
export async function createJobsFolder(
  onEnd: (end: () => Promise<void>) => void = onTestFinished,
): Promise<string> {
  const dir = makeDatabaseFolder('comunal-jobs-');
  onEnd(() => rm(dir, { recursive: true, force: true, maxRetries: 3 }));
  await copyJobsDatabase(dir);
  return dir;
}

/** Puts an empty database of jobs into a folder. What only serves to create other databases is left out of it. */
export async function copyJobsDatabase(dir: string): Promise<void> {
  template ??= findTemplate();
  await cp(await template, join(dir, 'database'), {
    recursive: true,
    filter: (path) => !/base[/\\][14][/\\]/.test(path),
  });
}

let template: Promise<string> | undefined;

/** The template for these sources. It is made once on a machine, and put in its place whole. */
async function findTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of ['../../package.json', '../../src/engine/database/migrate.ts'])
    hash.update(await readFile(new URL(file, import.meta.url)));
  const path = join(cache, `jobs-${hash.digest('hex').slice(0, 16)}`);
  if (await exists(path)) return path;
  const making = `${path}-${process.pid}`;
  const jobs = await openJobs({ dir: making });
  await jobs.close();
  await rename(join(making, 'database'), path).catch(() => {});
  await rm(making, { recursive: true });
  return path;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
