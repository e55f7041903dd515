import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Jobs, JobsHost } from '../engine/jobs.ts';
import { PROJECT_FOLDER } from '../project-folder.ts';
import { sweepSpeechFolders } from '../recognition/speech-folder.ts';
import type { ProjectServices } from './open-services.ts';

/** The jobs of a project, as a command has them. */
export interface ProjectJobs {
  readonly jobs: Jobs;
  /** The same where this process holds the database, and so can work; undefined where another one does. */
  readonly host: JobsHost | undefined;
}

/** Opens the jobs of a project, or connects to the process that has them open. */
export async function openProjectJobs(services: ProjectServices): Promise<ProjectJobs> {
  const { isJobsHost, openOrConnectJobs } = await import('../control/open-or-connect-jobs.ts');
  const databaseUrl = await readDatabaseUrl(services);
  const jobs = await openOrConnectJobs({ dir: getJobsFolder(services), databaseUrl });
  const host = isJobsHost(jobs) ? jobs : undefined;
  // What a process left that was killed; a folder that cannot be read keeps nobody from the jobs.
  if (host) await sweepSpeechFolders(services.projectDir).catch(() => {});
  return { jobs, host };
}

/** Whether a project has jobs at all; asking makes no database. */
export async function hasJobs(services: ProjectServices): Promise<boolean> {
  if (isShared(services)) return true;
  return stat(getJobsFolder(services)).then(
    () => true,
    () => false,
  );
}

function getJobsFolder({ projectDir }: ProjectServices): string {
  return join(projectDir, PROJECT_FOLDER, 'jobs');
}

function isShared({ config, env }: ProjectServices): boolean {
  return config.jobs?.databaseUrl !== undefined || Boolean(env['DATABASE_URL']);
}

/** Reads the address of a PostgreSQL database, which mostly holds a password. */
async function readDatabaseUrl({
  config,
  env,
  secrets,
}: ProjectServices): Promise<string | undefined> {
  const source = config.jobs?.databaseUrl;
  const url = source ? await secrets.read(source) : env['DATABASE_URL'] || undefined;
  if (url !== undefined) secrets.keep(url);
  return url;
}
