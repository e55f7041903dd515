import { hasJobs, openProjectJobs, type ProjectJobs } from './open-jobs.ts';
import { openServices, type ProjectServices } from './open-services.ts';
import type { JobsSession } from './jobs-session.ts';
import { readVisibleEntries, type IsClosed } from './visible-entries.ts';

/** The jobs of a project, with what a command shows and continues them with. */
export interface JobsAtHand {
  readonly opened: ProjectJobs;
  readonly services: ProjectServices;
  /** Whether an entry may not be named. */
  readonly isClosed: IsClosed;
}

/**
 * Opens the jobs of the project for a while. `none` is called where the project has no jobs: looking makes no database.
 *
 * @param session - The session of the command.
 * @param content - The content folder, as somebody typed it.
 * @param use - What is done with them.
 */
export async function withJobs<Result>(
  { context, overrides }: Pick<JobsSession, 'context' | 'overrides'>,
  content: string | undefined,
  use: {
    readonly none: () => Promise<Result>;
    readonly some: (jobs: JobsAtHand) => Promise<Result>;
  },
): Promise<Result> {
  const services = await openServices({ context, overrides, content });
  if (!(await hasJobs(services))) return use.none();
  const opened = await openProjectJobs(services);
  try {
    return await use.some({ opened, services, isClosed: await readVisibleEntries(services) });
  } finally {
    await opened.jobs.close();
  }
}
