import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { DoctorContext } from './doctor-check.ts';

/** Whether the jobs are in the database of the project, and not in a server. */
export function isEmbedded({ config, env }: Pick<DoctorContext, 'config' | 'env'>): boolean {
  return config.jobs?.databaseUrl === undefined && !env['DATABASE_URL'];
}

/** Whether that database has been made already. */
export function hasEmbeddedDatabase({
  projectDir,
}: Pick<DoctorContext, 'projectDir'>): Promise<boolean> {
  return access(join(projectDir, '.comunal', 'jobs', 'database', 'PG_VERSION')).then(
    () => true,
    () => false,
  );
}
